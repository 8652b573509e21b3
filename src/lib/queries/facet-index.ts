import type { Claim } from '$lib/model/schema';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { modalitiesOf } from '$lib/model/modality';
import { finish } from '$lib/model/pace';
import { FACETS, RELATION_VALENCE, type Facet } from '$lib/model/vocabulary';
import { PORTION, writeTable } from './claim-table';

/** Stands for every speaker who has no name. */
export const UNNAMED = 'unnamed';

/** What the claims of a document have under one facet. */
export interface FacetColumn {
  /** All that occurs, in the order of the document. */
  values: readonly string[];
  /** Of each claim, where it begins in `found`; and then, where the last one ends. */
  begins: readonly number[];
  /** Places in `values`, of each claim each once. */
  found: readonly number[];
}

/** What a document can be narrowed by, as columns, so that hundreds of thousands of claims are gone through at once. */
export interface FacetIndex {
  /** Keys, in the order of the document. */
  claims: readonly string[];
  columns: Readonly<Record<Facet, FacetColumn>>;
}

const known = new WeakMap<ClaimGraph, FacetIndex>();

/** Prepares a document to be narrowed, once. */
export function indexFacets(graph: ClaimGraph): FacetIndex {
  return finish(writeFacets(graph));
}

/** The same, with a pause after every portion. */
export function* writeFacets(graph: ClaimGraph): Generator<undefined, FacetIndex> {
  const before = known.get(graph);
  if (before) return before;
  const { claims, sources, targets } = yield* writeTable(graph);
  const kinds = graph.mapNodes((_, { kind }) => kind);
  const sections = graph.getAttribute('sections');
  const sectionsOf = ({ quotes }: Claim) => {
    const paragraphs = quotes.flatMap(({ paragraph, role = 'content' }) =>
      role === 'content' && paragraph !== undefined ? [paragraph] : [],
    );
    return sections.flatMap(({ paragraphs: [first, last] }, i) =>
      paragraphs.some((number) => first <= number && number <= last) ? [String(i + 1)] : [],
    );
  };
  const writers = FACETS.map((facet) => [facet, createWriter()] as const);
  const write = Object.fromEntries(writers) as Record<Facet, ReturnType<typeof createWriter>>;
  let at = 0;
  for (const { attributes: claim } of graph.edgeEntries()) {
    write.valence.add(RELATION_VALENCE[claim.relation]);
    write.relation.add(claim.relation);
    for (const modality of modalitiesOf(claim)) write.modality.add(modality);
    write.speaker.add(claim.attribution.speaker ?? UNNAMED);
    for (const end of [sources[at], targets[at]]) write.kind.add(kinds[end ?? -1] ?? '');
    if (sections.length > 0) for (const section of sectionsOf(claim)) write.section.add(section);
    for (const [, writer] of writers) writer.endClaim();
    at += 1;
    if (at % PORTION === 0) yield;
  }
  const columns = Object.fromEntries(writers.map(([facet, { column }]) => [facet, column]));
  const index = { claims, columns: columns as FacetIndex['columns'] };
  known.set(graph, index);
  return index;
}

/** Writes a column claim by claim. */
function createWriter() {
  const column = { values: [] as string[], begins: [0], found: [] as number[] };
  const { values, begins, found } = column;
  const places = new Map<string, number>();
  let begin = 0;
  const add = (value: string) => {
    const place = places.get(value) ?? values.push(value) - 1;
    places.set(value, place);
    if (!found.includes(place, begin)) found.push(place);
  };
  const endClaim = () => begins.push((begin = found.length));
  return { column, add, endClaim };
}
