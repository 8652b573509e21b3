import type { Claim } from '$lib/model/schema';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { modalitiesOf } from '$lib/model/modality';
import { finish } from '$lib/model/finish';
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
  const named = FACETS.map((facet) => [facet, new ColumnWriter()] as const);
  const write = Object.fromEntries(named) as Record<Facet, ColumnWriter>;
  const columns = Object.values(write);
  let at = 0;
  for (const { attributes: claim } of graph.edgeEntries()) {
    write.valence.add(RELATION_VALENCE[claim.relation]);
    write.relation.add(claim.relation);
    for (const modality of modalitiesOf(claim)) write.modality.add(modality);
    write.speaker.add(claim.attribution.speaker ?? UNNAMED);
    for (const end of [sources[at], targets[at]]) write.kind.add(kinds[end ?? -1] ?? '');
    if (sections.length > 0) for (const section of sectionsOf(claim)) write.section.add(section);
    for (const column of columns) column.endClaim();
    at += 1;
    if (at % PORTION === 0) yield;
  }
  const index = { claims, columns: write };
  known.set(graph, index);
  return index;
}

/** A column that is written claim by claim. */
class ColumnWriter implements FacetColumn {
  readonly values: string[] = [];
  readonly begins = [0];
  readonly found: number[] = [];
  readonly #places = new Map<string, number>();
  #begin = 0;

  add(value: string): void {
    const place = this.#places.get(value) ?? this.values.push(value) - 1;
    this.#places.set(value, place);
    if (!this.found.includes(place, this.#begin)) this.found.push(place);
  }

  endClaim(): void {
    this.#begin = this.found.length;
    this.begins.push(this.#begin);
  }
}
