import ForceGraph from 'force-graph';
import type { DrawnGraph } from '../graphs';
import { fitGraph } from './fit';
import { servePage } from './page';

// As it comes, at the given places, without a simulation; labels have to be drawn by hand.

type Node = DrawnGraph['nodes'][number];

servePage(async (host, { nodes, edges }, onPick) => {
  const { scale, middle } = fitGraph({ nodes, edges }, host);
  const view = new ForceGraph<Node & { id: string }, { source: string; target: string }>(host)
    .cooldownTicks(0)
    .nodeRelSize(15)
    .nodeCanvasObjectMode(() => 'after')
    .nodeCanvasObject(({ label, x = 0, y = 0 }, context) => {
      context.font = '16px sans-serif';
      context.textAlign = 'center';
      context.fillStyle = '#000';
      context.fillText(label, x, y - 19);
    })
    .minZoom(0.001)
    .onNodeClick(({ label }) => onPick(label))
    .centerAt(middle.x, middle.y)
    .zoom(scale);
  await new Promise<void>((resolve) => {
    view.onRenderFramePost(() => resolve());
    view.graphData({
      nodes: nodes.map((node) => ({ ...node, id: node.key, fx: node.x, fy: node.y })),
      links: edges.map(({ source, target }) => ({ source, target })),
    });
  });
  view.onRenderFramePost(() => {});
  return { placeOf: ({ x, y }) => view.graph2ScreenCoords(x, y) };
});
