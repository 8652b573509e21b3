import type { ClaimGraph } from '$lib/model/claim-graph';
import { modalitiesOf } from '$lib/model/modality';
import {
  MODALITIES,
  RELATION_VALENCE,
  VALENCES,
  type Modality,
  type Valence,
} from '$lib/model/vocabulary';

/** How many of some claims fall under each name; names that do not occur are left out, most frequent first. */
export function tally<Name>(names: readonly Name[], order: readonly Name[]): [Name, number][] {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return order
    .map((name): [Name, number] => [name, counts.get(name) ?? 0])
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
}

/** The valences of some claims (keys) with their counts; on a tie the one named first in VALENCES leads. */
export function tallyValences(graph: ClaimGraph, claims: readonly string[]): [Valence, number][] {
  return tally(
    claims.map((claim): Valence => RELATION_VALENCE[graph.getEdgeAttribute(claim, 'relation')]),
    VALENCES,
  );
}

/** The first modality of some claims (keys) with their counts, most frequent first. */
export function tallyModalities(
  graph: ClaimGraph,
  claims: readonly string[],
): [Modality, number][] {
  return tally(
    claims.map((claim) => modalitiesOf(graph.getEdgeAttributes(claim))[0]),
    MODALITIES,
  );
}
