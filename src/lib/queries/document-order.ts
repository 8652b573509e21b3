import type { ClaimGraph } from '$lib/model/claim-graph';
import { remember } from '$lib/model/remember';

/** Claims (keys) in the order of the document; Graphology itself promises none for the edges of a node. */
export function inDocumentOrder(graph: ClaimGraph, claims: readonly string[]): string[] {
  const own = [...new Set(claims)].filter((claim) => graph.hasEdge(claim));
  // Hundreds of thousands are not counted for one.
  if (own.length < 2) return own;
  const order = orderOf(graph);
  const place = (claim: string) => order.get(claim) ?? 0;
  return own.sort((a, b) => place(a) - place(b));
}

/** The place of every claim (key) in its document. */
const orderOf = remember(
  (graph: ClaimGraph) => new Map(graph.edges().map((claim, i) => [claim, i])),
);
