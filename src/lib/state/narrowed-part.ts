import type { ClaimGraph } from '$lib/model/claim-graph';
import { soundPartOf } from '$lib/queries/sound-part';
import type { Explorer } from './explorer.svelte';

/** The part of a document that a narrowing, a focus or hidden actors leave; null where nothing is left out. */
export function narrowedPart(explorer: Explorer): ClaimGraph | null {
  const { graph, present, left } = explorer;
  const isAll = present.order === graph.order && present.size === graph.size;
  if (left === null && isAll) return null;
  return soundPartOf(
    present,
    (actor) => left === null || present.someEdge(actor, (claim) => explorer.isLeft(claim)),
    (claim) => explorer.isLeft(claim),
  );
}
