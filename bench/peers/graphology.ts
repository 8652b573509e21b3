import { MultiDirectedGraph } from 'graphology';
import { servePage } from './page';

// A page that holds the graph as Graphology does, and draws nothing: what is needed in memory at least.

servePage(async (_, { nodes, edges }) => {
  const graph = new MultiDirectedGraph();
  for (const { key, ...attributes } of nodes) graph.addNode(key, attributes);
  for (const { key, source, target, label } of edges)
    graph.addDirectedEdgeWithKey(key, source, target, { label });
  return { placeOf: ({ key }) => ({ x: graph.degree(key), y: 0 }) };
});
