import cytoscape from 'cytoscape';
import { servePage } from './page';

// As it comes, at the given places, with labels.

servePage(async (host, { nodes, edges }, onPick) => {
  const view = cytoscape({
    container: host,
    elements: {
      nodes: nodes.map(({ key, label, x, y }) => ({
        data: { id: key, label },
        position: { x, y },
      })),
      edges: edges.map(({ key, source, target }) => ({ data: { id: key, source, target } })),
    },
    layout: { name: 'preset' },
    style: [{ selector: 'node', style: { label: 'data(label)' } }],
  });
  view.on('tap', 'node', ({ target }) => onPick((target as cytoscape.NodeSingular).data('label')));
  await new Promise((resolve) => view.one('render', resolve));
  return { placeOf: ({ key }) => view.getElementById(key).renderedPosition() };
});
