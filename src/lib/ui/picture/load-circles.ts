import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Atlas } from '$lib/scene/atlas';

/** Finds the circles of a document with code that is loaded for that alone: see findCircles. */
export async function loadCircles(
  graph: ClaimGraph,
  onAtlas: (atlas: Atlas) => void,
  left: AbortSignal,
): Promise<void> {
  const { findCircles } = await import('./find-circles');
  if (!left.aborted) await findCircles(graph, onAtlas, left);
}
