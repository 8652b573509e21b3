import type { ClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import { ACTOR_COLUMNS, CLAIM_COLUMNS, RECORD_COLUMNS, type Column } from './columns';
import { toPortableLine, toPortableText } from '$lib/formats/portable-text';

/** The parts of a document that a file may be about. */
export type Part = 'record' | 'actors' | 'claims';

const EVERY_PART: readonly Part[] = ['record', 'actors', 'claims'];

/** Where characters are replaced in what people read, because the file cannot hold them; none or one sentence. */
export function replacedCharacters(
  graph: ClaimGraph,
  parts: readonly Part[] = EVERY_PART,
): string[] {
  const { attributes, nodes, edges } = contentOf(graph);
  const places = [
    ...(parts.includes('record') && isReplaced(RECORD_COLUMNS, attributes, graph)
      ? ['the article’s record']
      : []),
    ...(parts.includes('actors') ? nodes : [])
      .filter((node) => isReplaced(ACTOR_COLUMNS, node, graph))
      .map(({ key }) => `actor “${toPortableLine(key)}”`),
    ...(parts.includes('claims') ? edges : [])
      .filter((edge) => isReplaced(CLAIM_COLUMNS, edge, graph))
      .map(({ key }) => `claim “${toPortableLine(key)}”`),
  ];
  if (places.length === 0) return [];
  return [
    `Characters that the file cannot hold are replaced by “�” in what is for reading of ${places.join(', ')}.`,
  ];
}

function isReplaced<Entry>(
  columns: readonly Column<Entry>[],
  entry: Entry,
  graph: ClaimGraph,
): boolean {
  return columns.some(({ read }) => {
    const value = read(entry, graph);
    return typeof value === 'string' && value !== toPortableText(value);
  });
}

/** What a drawing leaves out. */
export function drawingLoses(graph: ClaimGraph): string[] {
  return [
    'A drawing has the names of the actors and the labels of the claims: quotes, speakers, how each claim is coded, statements, and most of the article’s record are left out.',
    ...replacedCharacters(graph),
  ];
}
