import type { ClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import { ACTOR_COLUMNS, CLAIM_COLUMNS, readCells, RECORD_COLUMNS, type Column } from './columns';
import type { DataFormat } from './data-format';
import { replacedCharacters } from './losses';
import { toToken } from '$lib/formats/portable-text';
import { escapeXml, formatElement, XML_DECLARATION } from './xml';

const PLACE = ['x', 'y'] as const;

/** GraphML as yEd, Gephi, Cytoscape, NetworkX and igraph read it: flat, typed attributes, ids that are XML names. */
export const graphml: DataFormat = {
  id: 'graphml',
  name: 'GraphML, for yEd, Cytoscape, NetworkX, igraph',
  extension: 'graphml',
  type: 'application/graphml+xml',
  loses: (graph) => replacedCharacters(graph),
  format: async (graph) => formatGraphml(graph),
};

function formatGraphml(graph: ClaimGraph): string {
  const { attributes, nodes, edges } = contentOf(graph);
  const record = readCells(RECORD_COLUMNS, attributes, graph);
  const actors = nodes.map((node) => {
    const place = attributes.positions?.[node.key];
    const cells = PLACE.flatMap((name) => (place ? [{ name, value: place[name] }] : []));
    const data = formatData('actor', [...readCells(ACTOR_COLUMNS, node, graph), ...cells]);
    return formatElement('node', { id: toToken(node.key) }, data);
  });
  const claims = edges.map((edge) =>
    formatElement(
      'edge',
      { id: toToken(edge.key), source: toToken(edge.source), target: toToken(edge.target) },
      formatData('claim', readCells(CLAIM_COLUMNS, edge, graph)),
    ),
  );
  const body = formatElement('graph', { edgedefault: 'directed' }, [
    ...formatData('document', record),
    ...actors,
    ...claims,
  ]);
  const root = formatElement('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
    ...declare('document', 'graph', RECORD_COLUMNS),
    ...declare('actor', 'node', ACTOR_COLUMNS),
    ...PLACE.map((name) => declareKey('actor', 'node', name, 'double')),
    ...declare('claim', 'edge', CLAIM_COLUMNS),
    body,
  ]);
  return `${XML_DECLARATION}\n${root}\n`;
}

function declare<Entry>(of: string, element: string, columns: readonly Column<Entry>[]): string[] {
  return columns.map(({ name, type }) =>
    declareKey(of, element, name, type === 'integer' ? 'int' : type),
  );
}

/** The dot keeps a declaration's id apart from every key's: see `toToken`. */
function declareKey(of: string, element: string, name: string, type: string): string {
  return formatElement('key', {
    id: `${of}.${name}`,
    for: element,
    'attr.name': name,
    'attr.type': type,
  });
}

function formatData(of: string, cells: { name: string; value: string | number }[]): string[] {
  return cells.map(({ name, value }) =>
    formatElement('data', { key: `${of}.${name}` }, escapeXml(`${value}`)),
  );
}
