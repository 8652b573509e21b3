import type { ClaimGraph } from '$lib/model/claim-graph';

/** An actor and everyone within some steps of it, whichever way the claims go. */
export function neighbourhoodOf(graph: ClaimGraph, actor: string, steps: number): Set<string> {
  const reached = new Set([actor]);
  for (let step = 0; step < steps; step += 1)
    for (const near of [...reached]) graph.forEachNeighbor(near, (other) => reached.add(other));
  return reached;
}

/** The part of a document with some of its actors and, between them, some of its claims; the record stays whole. */
export function partOf(
  graph: ClaimGraph,
  keepsActor: (actor: string) => boolean,
  keepsClaim: (claim: string) => boolean,
): ClaimGraph {
  const part = graph.nullCopy() as ClaimGraph;
  graph.forEachNode((actor, attributes) => {
    if (keepsActor(actor)) part.addNode(actor, { ...attributes });
  });
  graph.forEachEdge((claim, attributes, source, target) => {
    if (part.hasNode(source) && part.hasNode(target) && keepsClaim(claim))
      part.addEdgeWithKey(claim, source, target, { ...attributes });
  });
  return part;
}
