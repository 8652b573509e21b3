import MiniSearch from 'minisearch';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { passagesIn } from './passages';
import type { Selection } from './selection';

/** What can be found, in the order in which it is shown. */
export const FINDS = ['actor', 'claim', 'quote'] as const;
export type FindType = (typeof FINDS)[number];

/** Something found: `text` is what to show, `marks` its words that were asked for (UTF-16 offsets). */
export interface Find {
  type: FindType;
  text: string;
  selection: Selection;
  marks: { start: number; end: number }[];
}

/** What is searched of something that can be found: what is shown, and what else it is called. */
export interface Searched extends Pick<Find, 'type' | 'text'> {
  also: string;
}

/** Something that can be found. */
export type Entry = Searched & Pick<Find, 'selection'>;

/** An entry that was found, by its number, and the words of it that were asked for, folded. */
export interface Hit {
  entry: number;
  words: string[];
}

/** So many of each type are shown. */
const MOST = 6;
/** So many entries come at a time. */
const PORTION = 500;

/** Actors with their aliases, claims and the words of quotes, each once, in portions. */
export function* entriesIn(graph: ClaimGraph): Generator<Entry[]> {
  let portion: Entry[] = [];
  for (const entry of allIn(graph)) {
    portion.push(entry);
    if (portion.length < PORTION) continue;
    yield portion;
    portion = [];
  }
  yield portion;
}

function* allIn(graph: ClaimGraph): Generator<Entry> {
  for (const { node: actor, attributes } of graph.nodeEntries()) {
    const { label: text, aliases } = attributes;
    yield { type: 'actor', text, also: aliases.join(' '), selection: { type: 'actor', actor } };
  }
  const seen = new Set<string>();
  for (const passages of passagesIn(graph))
    for (const { quote, selection, sentence } of passages)
      for (const { type, text } of [
        { type: 'claim', text: sentence } as const,
        { type: 'quote', text: quote.exact } as const,
      ]) {
        const name = JSON.stringify([type, text]);
        if (!seen.has(name)) yield { type, text, also: '', selection };
        seen.add(name);
      }
}

/** Looks words up in the entries of one document, which are numbered as they are added. */
export class Finder {
  readonly #types: FindType[] = [];
  readonly #index = new MiniSearch<Searched & { id: number }>({
    fields: ['text', 'also'],
    processTerm: foldTerm,
    tokenize: (text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
  });

  add(entries: readonly Searched[]): void {
    for (const entry of entries)
      this.#index.add({ ...entry, id: this.#types.push(entry.type) - 1 });
  }

  /** The best of each type. */
  find(words: string): Hit[] {
    const room = new Map(FINDS.map((type) => [type, MOST]));
    const found = this.#index.search(words, {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      boost: { text: 2 },
    });
    return found.flatMap(({ id, terms }) => {
      const type = this.#types[id];
      const left = (type && room.get(type)) ?? 0;
      if (!type || left === 0) return [];
      room.set(type, left - 1);
      return [{ entry: id, words: terms }];
    });
  }
}

/** What to show of hits among entries, by type. */
export function showHits(
  entries: readonly Entry[],
  hits: readonly Hit[],
): ReadonlyMap<FindType, Find[]> {
  const found = hits.flatMap(({ entry: at, words }): Find[] => {
    const entry = entries[at];
    if (!entry) return [];
    const { type, text, selection } = entry;
    return [{ type, text, selection, marks: marksIn(text, words) }];
  });
  const groups = FINDS.map((type) => [type, found.filter((find) => find.type === type)] as const);
  return new Map(groups.filter(([, finds]) => finds.length > 0));
}

/** Without accents and case: “Zelenský” and “zelensky” are one. */
function foldTerm(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Where the words of a text are that were found, by their folded form. */
function marksIn(text: string, words: readonly string[]): Find['marks'] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .filter(([word]) => words.includes(foldTerm(word)))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}
