import type { ClaimGraph } from '$lib/model/claim-graph';
import { writeFacets } from '$lib/queries/facet-index';

/** Loads the panel, and prepares what it counts in. */
export async function loadPanel(graph: ClaimGraph) {
  const loading = import('./NarrowPanel.svelte');
  const { finishInTurns } = await import('$lib/model/pace');
  await finishInTurns(writeFacets(graph));
  return (await loading).default;
}
