import { DataSet } from 'vis-data';
import { Network } from 'vis-network';
import { servePage } from './page';

// At the given places, without its physics, and with straight lines, as its guide has it for large graphs.

servePage(async (host, { nodes, edges }, onPick) => {
  const labels = new Map(nodes.map(({ key, label }) => [key, label]));
  const data = {
    nodes: new DataSet(nodes.map(({ key, label, x, y }) => ({ id: key, label, x, y }))),
    edges: new DataSet(
      edges.map(({ key, source, target }) => ({ id: key, from: source, to: target })),
    ),
  };
  const view = new Network(host, data, {
    physics: false,
    layout: { improvedLayout: false },
    nodes: { shape: 'dot', size: 15 },
    edges: { smooth: false },
  });
  view.on('click', ({ nodes: [key] }: { nodes: string[] }) => {
    if (key !== undefined) onPick(labels.get(key) ?? '');
  });
  await new Promise<void>((resolve) => view.once('afterDrawing', () => resolve()));
  return {
    placeOf: ({ key }) => {
      const place = view.getPosition(key);
      return view.canvasToDOM(place);
    },
  };
});
