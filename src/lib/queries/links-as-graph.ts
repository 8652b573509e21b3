import type louvain from 'graphology-communities-louvain';
import type { Links } from './claim-table';

type Graph = Parameters<typeof louvain>[0];

/** No weight of its own: each link counts as one, parallel ones add up. */
const ATTRIBUTES = {};

/**
 * So many actors and their links (nobody’s with themselves) as the graph that finding communities asks for, answered from
 * the columns as they are: a real one of strings would take longer to build than all the rest. Its nodes are numbers.
 */
export function linksAsGraph(order: number, { sources, targets }: Links): Graph {
  const degrees = new Uint32Array(order);
  for (const ends of [sources, targets])
    for (const end of ends) degrees[end] = (degrees[end] ?? 0) + 1;
  const asked = {
    type: 'undirected',
    multi: true,
    order,
    size: sources.length,
    selfLoopCount: 0,
    forEachNode(visit: (node: number) => void) {
      for (let node = 0; node < order; node++) visit(node);
    },
    undirectedDegreeWithoutSelfLoops: (node: number) => degrees[node] ?? 0,
    forEachEdge(visit: (edge: number, attributes: object, source: number, target: number) => void) {
      for (let edge = 0; edge < sources.length; edge++)
        visit(edge, ATTRIBUTES, sources[edge] ?? 0, targets[edge] ?? 0);
    },
    // By these a graph is recognised; nobody changes this one.
    addUndirectedEdgeWithKey: fail,
    dropNode: fail,
  };
  return asked as unknown as Graph;
}

function fail(): never {
  throw new Error('The links are only to be read.');
}
