import type { ClaimGraph } from '$lib/model/claim-graph';
import { sentenceOf } from '$lib/model/graph-content';
import { modalitiesOf } from '$lib/model/modality';
import type { Attribution, Quote } from '$lib/model/schema';
import { headingOf } from '$lib/queries/figures';
import {
  numberClaims,
  type ActorSheet,
  type NumberedAssertion,
} from '$lib/queries/numbered-claims';
import { formatSpeaker, formatVoice } from '$lib/formats/citation';
import { formatSource } from '$lib/formats/source';
import { escapeMarkdown } from '$lib/formats/escape-markdown';
import type { DataFormat } from './data-format';
import { replacedCharacters } from './losses';
import { toIri } from '$lib/formats/portable-text';

/** The evidence as notes: actor by actor, each claim with the words that carry it. */
export const markdown: DataFormat = {
  id: 'markdown',
  name: 'Markdown, the evidence as notes',
  extension: 'md',
  type: 'text/markdown;charset=utf-8',
  loses: (graph) => [
    'Notes are for reading: keys, offsets and context of quotes, how each claim is coded beyond its relation and modality, and the places in the picture are left out.',
    ...replacedCharacters(graph),
  ],
  format: async (graph) => formatNotes(graph),
};

function formatNotes(graph: ClaimGraph): string {
  const record = graph.getAttributes();
  const blocks = [
    `# ${escapeMarkdown(record.title)}`,
    `${escapeMarkdown(formatSource(record))}.${record.url ? ` <${toIri(record.url)}>` : ''}`,
    ...numberClaims(graph).flatMap((sheet) => describeActor(graph, sheet)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function describeActor(graph: ClaimGraph, { actor, assertions }: ActorSheet): string[] {
  const { label, kind, aliases, description, wikidata } = graph.getNodeAttributes(actor);
  const also = aliases.length > 0 ? `Also: ${aliases.map(escapeMarkdown).join('; ')}.` : '';
  const id = wikidata ? `Wikidata: ${wikidata}.` : '';
  const about = [`${kind}.`, escapeMarkdown(description), also, id].filter(Boolean).join(' ');
  return [
    `## ${escapeMarkdown(label)}`,
    about,
    ...assertions.flatMap((numbered) => describeAssertion(graph, actor, numbered)),
  ];
}

function describeAssertion(
  graph: ClaimGraph,
  actor: string,
  { claim, assertion, quotes }: NumberedAssertion,
): string[] {
  const sentence =
    claim === null
      ? `${graph.getNodeAttribute(actor, 'label')} ${assertion.label}`
      : sentenceOf(graph, claim);
  const { attribution } = assertion;
  const told = [
    ...('relation' in assertion ? [`${assertion.relation}`] : []),
    modalitiesOf(assertion).join(', '),
    `said by ${escapeMarkdown(formatSpeaker(graph, attribution))}`,
  ];
  return [
    `### ${escapeMarkdown(sentence)}`,
    told.join('; '),
    ...quotes.map(({ quote }) => describeQuote(graph, quote, attribution)),
  ];
}

function describeQuote(graph: ClaimGraph, quote: Quote, attribution: Attribution): string {
  const { exact, paragraph } = quote;
  const heading = paragraph === undefined ? undefined : headingOf(graph, paragraph);
  const place = [
    formatVoice(graph, quote, attribution),
    ...(heading === undefined ? [] : [`“${heading}”`]),
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
  ];
  return `> “${escapeMarkdown(exact)}”\n>\n> — ${escapeMarkdown(place.join(', '))}`;
}
