import type { ClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import { ACTOR_COLUMNS, CLAIM_COLUMNS, RECORD_COLUMNS, WHOLE, type Column } from './columns';
import type { DataFormat } from './data-format';

/** Elements as Cytoscape and Cytoscape.js take them; the whole entry is nested in each as `claimscape`. */
export const cytoscapeJson: DataFormat = {
  id: 'cyjs',
  name: 'Cytoscape JSON',
  extension: 'cyjs',
  type: 'application/json',
  loses: () => [],
  format: async (graph) => `${JSON.stringify(buildElements(graph), null, 2)}\n`,
};

function buildElements(graph: ClaimGraph): object {
  const { attributes, nodes, edges } = contentOf(graph);
  return {
    format_version: '1.0',
    generated_by: 'Claimscape',
    target_cytoscapejs_version: '~3',
    data: readData(RECORD_COLUMNS, attributes, graph),
    elements: {
      nodes: nodes.map((node) => {
        const place = attributes.positions?.[node.key];
        return {
          data: { id: node.key, ...readData(ACTOR_COLUMNS, node, graph) },
          ...(place ? { position: { x: place.x, y: place.y } } : {}),
        };
      }),
      edges: edges.map((edge) => {
        const { key: id, source, target } = edge;
        return { data: { id, source, target, ...readData(CLAIM_COLUMNS, edge, graph) } };
      }),
    },
  };
}

function readData<Entry>(columns: readonly Column<Entry>[], entry: Entry, graph: ClaimGraph) {
  const cells = columns
    .filter(({ name }) => name !== WHOLE)
    .map(({ name, read }) => [name, read(entry, graph)]);
  return { ...Object.fromEntries(cells), [WHOLE]: entry };
}
