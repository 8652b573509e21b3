import type { ClaimGraph } from '$lib/model/claim-graph';
import { finishInTurns } from '$lib/model/pace';
import { writeFacets } from '$lib/queries/facet-index';

/** Loads the panel, and prepares what it counts in. */
export async function loadPanel(graph: ClaimGraph) {
  const loading = import('./NarrowPanel.svelte');
  await finishInTurns(writeFacets(graph));
  return (await loading).default;
}
