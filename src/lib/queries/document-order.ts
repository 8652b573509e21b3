import type { ClaimGraph } from '$lib/model/claim-graph';

/** The place of every claim (key) in its document, for each graph that was asked about; graphs do not change once built. */
const orders = new WeakMap<ClaimGraph, ReadonlyMap<string, number>>();

/** Claims (keys) in the order of the document; Graphology itself promises none for the edges of a node. */
export function inDocumentOrder(graph: ClaimGraph, claims: readonly string[]): string[] {
  const order = orderOf(graph);
  const place = (claim: string) => order.get(claim) ?? 0;
  return [...new Set(claims)]
    .filter((claim) => order.has(claim))
    .sort((a, b) => place(a) - place(b));
}

function orderOf(graph: ClaimGraph): ReadonlyMap<string, number> {
  const known = orders.get(graph);
  if (known?.size === graph.size) return known;
  const order = new Map(graph.edges().map((claim, i) => [claim, i]));
  orders.set(graph, order);
  return order;
}
