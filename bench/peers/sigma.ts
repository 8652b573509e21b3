import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { servePage } from './page';

// As it comes, over a graph of Graphology, with its labels; it draws at once.

servePage(async (host, { nodes, edges }, onPick) => {
  const graph = new MultiDirectedGraph();
  for (const { key, label, x, y } of nodes)
    graph.addNode(key, { label, x, y: -y, size: 8, color: '#888' });
  for (const { key, source, target } of edges) graph.addDirectedEdgeWithKey(key, source, target);
  const view = new Sigma(graph, host);
  view.on('clickNode', ({ node }) => onPick(graph.getNodeAttribute(node, 'label')));
  return { placeOf: ({ x, y }) => view.graphToViewport({ x, y: -y }) };
});
