import type { ClaimGraph } from '$lib/model/claim-graph';
import { modalitiesOf } from '$lib/model/modality';
import type { Claim, DocumentFile, DocumentRecord, Quote } from '$lib/model/schema';
import { RELATION_VALENCE } from '$lib/model/vocabulary';
import { headingOf } from '$lib/queries/figures';
import { formatSpeaker } from '$lib/formats/citation';
import { toPortableJson, toPortableText } from '$lib/formats/portable-text';

export type ActorEntry = DocumentFile['nodes'][number];
export type ClaimEntry = DocumentFile['edges'][number];

/** A flat attribute, as tables and graph formats know it, and how to read it from an entry of a document. */
export interface Column<Entry> {
  name: string;
  type: 'string' | 'integer';
  read: (entry: Entry, graph: ClaimGraph) => string | number | null | undefined;
}

/** The column that holds the whole entry as JSON, from which it is restored; the others are for reading. */
export const WHOLE = 'claimscape';

const whole: Column<unknown> = { name: WHOLE, type: 'string', read: toPortableJson };

/** What tables and graph formats tell of an actor. */
export const ACTOR_COLUMNS: readonly Column<ActorEntry>[] = [
  text('label', ({ attributes }) => attributes.label),
  text('kind', ({ attributes }) => attributes.kind),
  text('aliases', ({ attributes }) => attributes.aliases.join('; ')),
  text('description', ({ attributes }) => attributes.description),
  text('wikidata', ({ attributes }) => attributes.wikidata),
  text('statements', ({ attributes }) =>
    attributes.statements.map(({ label }) => label).join('; '),
  ),
  whole,
];

/** What they tell of a claim, beside the two actors. */
export const CLAIM_COLUMNS: readonly Column<ClaimEntry>[] = [
  text('label', ({ attributes }) => attributes.label),
  text('relation', ({ attributes }) => attributes.relation),
  text('valence', ({ attributes }) => RELATION_VALENCE[attributes.relation]),
  text('polarity', ({ attributes }) => attributes.polarity),
  text('certainty', ({ attributes }) => attributes.certainty),
  text('time', ({ attributes }) => attributes.time),
  text('stance', ({ attributes }) => attributes.stance),
  text('modality', ({ attributes }) => modalitiesOf(attributes).join('; ')),
  text('speaker', ({ attributes }) => attributes.attribution.speaker),
  text('speakerLabel', ({ attributes }, graph) => formatSpeaker(graph, attributes.attribution)),
  text('form', ({ attributes }) => attributes.attribution.form),
  text('cue', ({ attributes }) => attributes.attribution.cue),
  text('section', ({ attributes }, graph) => {
    const { paragraph } = carryingQuotes(attributes)[0] ?? {};
    return paragraph === undefined ? undefined : headingOf(graph, paragraph);
  }),
  {
    name: 'paragraph',
    type: 'integer',
    read: ({ attributes }) => carryingQuotes(attributes)[0]?.paragraph,
  },
  text('quote', ({ attributes }) =>
    carryingQuotes(attributes)
      .map(({ exact }) => exact)
      .join(' […] '),
  ),
  whole,
];

/** What they tell of the article. */
export const RECORD_COLUMNS: readonly Column<DocumentRecord>[] = [
  text('title', ({ title }) => title),
  text('publisher', ({ publisher }) => publisher),
  text('author', ({ author }) => author),
  text('published', ({ published }) => published),
  text('url', ({ url }) => url),
  text('language', ({ language }) => language),
  whole,
];

/** The cells of an entry that are not empty, in characters that any file can hold. */
export function readCells<Entry>(
  columns: readonly Column<Entry>[],
  entry: Entry,
  graph: ClaimGraph,
): { name: string; value: string | number }[] {
  return columns.flatMap(({ name, read }) => {
    const value = read(entry, graph) ?? '';
    if (value === '') return [];
    return [{ name, value: typeof value === 'string' ? toPortableText(value) : value }];
  });
}

/** The quotes whose words carry a claim, as the file orders them. */
function carryingQuotes({ quotes }: Claim): Quote[] {
  return quotes.filter(({ role = 'content' }) => role === 'content');
}

function text<Entry>(name: string, read: Column<Entry>['read']): Column<Entry> {
  return { name, type: 'string', read };
}
