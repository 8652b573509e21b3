import type { ClaimGraph } from '$lib/model/claim-graph';
import { remember } from '$lib/model/remember';

/** Claims (keys) in the order of the document; Graphology itself promises none for the edges of a node. */
export function inDocumentOrder(graph: ClaimGraph, claims: readonly string[]): string[] {
  const [only, ...more] = new Set(claims);
  // Hundreds of thousands are not counted for one.
  if (more.length === 0) return only !== undefined && graph.hasEdge(only) ? [only] : [];
  const order = orderOf(graph);
  const place = (claim: string) => order.get(claim) ?? 0;
  return [...new Set(claims)]
    .filter((claim) => order.has(claim))
    .sort((a, b) => place(a) - place(b));
}

/** The place of every claim (key) in its document. */
const orderOf = remember(
  (graph: ClaimGraph) => new Map(graph.edges().map((claim, i) => [claim, i])),
);
