import { count } from '$lib/model/count';
import { countDowry } from '$lib/model/edits/merge-actors';
import type { DocumentFile } from '$lib/model/schema';

/** What another actor takes over from one that is merged into it, thing by thing. */
export function tellMerge(content: DocumentFile, actor: string, into: string): string[] {
  const attributesOf = (wanted: string) =>
    content.nodes.find(({ key }) => key === wanted)?.attributes;
  const { label = actor, aliases = [] } = attributesOf(actor) ?? {};
  const { claims, between, statements, said, mentions } = countDowry(content, actor, into);
  const names = [label, ...aliases].map((name) => `“${name}”`);
  const told: [number, string][] = [
    [claims, count(claims, 'claim')],
    [between, `of them, ${between} between the two: then about ${attributesOf(into)?.label} alone`],
    [statements, count(statements, 'statement')],
    [said, `what ${label} is cited as saying: ${count(said, 'time')}`],
    [mentions, `what means ${label} in quotes: ${count(mentions, 'time')}`],
    [1, `the ${names.length > 1 ? 'names' : 'name'} ${names.join(', ')}`],
  ];
  return told.filter(([number]) => number > 0).map(([, words]) => words);
}
