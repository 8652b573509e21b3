import type { ClaimGraph } from '$lib/model/claim-graph';
import { finishInTurns } from '$lib/model/pace';
import { writeFacets } from '$lib/queries/facet-index';
import NarrowPanel from './NarrowPanel.svelte';

/** The panel, when what it counts in is there. */
export async function loadPanel(graph: ClaimGraph): Promise<typeof NarrowPanel> {
  await finishInTurns(writeFacets(graph));
  return NarrowPanel;
}
