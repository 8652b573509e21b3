import type { ClaimGraph } from '$lib/model/claim-graph';

/** Claims (keys) in the order of the document; Graphology itself promises none for the edges of a node. */
export function inDocumentOrder(graph: ClaimGraph, claims: readonly string[]): string[] {
  const wanted = new Set(claims);
  return graph.edges().filter((claim) => wanted.has(claim));
}
