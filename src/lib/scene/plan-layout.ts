import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Arranged } from '$lib/model/vocabulary';
import { countClaims } from '$lib/queries/figures';
import { relationshipsOf } from '$lib/queries/relationships';
import type { Plan } from './scene';

/** A diameter that leaves room for an actor’s name too, in px. */
const ROOM = 80;

/** What a layout must know of a document: in the order of the document, so that the same one is laid out the same. */
export function planLayout(graph: ClaimGraph, layout: Arranged): Plan {
  const pairs = relationshipsOf(graph).filter(({ source, target }) => source !== target);
  return {
    layout,
    nodes: graph.mapNodes((actor) => ({ id: actor, size: ROOM + countClaims(graph, actor) / 2 })),
    lines: pairs.map(({ source, target }) => [source, target] as const),
  };
}
