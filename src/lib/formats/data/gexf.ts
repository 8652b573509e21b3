import type { ClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import { formatSource } from '$lib/formats/source';
import { ACTOR_COLUMNS, CLAIM_COLUMNS, readCells, RECORD_COLUMNS, type Column } from './columns';
import type { DataFormat } from './data-format';
import { replacedCharacters } from './losses';
import { toToken } from '$lib/formats/portable-text';
import { escapeXml, formatElement, XML_DECLARATION } from './xml';

/** GEXF 1.3, with the document's positions. It knows no attributes of a graph, so the record stands in `meta`. */
export const gexf: DataFormat = {
  id: 'gexf',
  name: 'GEXF, for Gephi',
  extension: 'gexf',
  type: 'application/gexf+xml',
  loses: (graph) => replacedCharacters(graph),
  format: async (graph) => formatGexf(graph),
};

function formatGexf(graph: ClaimGraph): string {
  const { attributes, nodes, edges } = contentOf(graph);
  const actors = nodes.map((node) => {
    const place = attributes.positions?.[node.key];
    // Gephi's second axis points up, ours down.
    const position = place
      ? [formatElement('viz:position', { x: place.x, y: 0 - place.y, z: 0 })]
      : [];
    const label = node.attributes.label;
    return formatElement('node', { id: toToken(node.key), label }, [
      formatValues('actor', readCells(ownColumns(ACTOR_COLUMNS), node, graph)),
      ...position,
    ]);
  });
  const claims = edges.map((edge) => {
    const [id, source, target] = [edge.key, edge.source, edge.target].map(toToken);
    const ends = { id: `${id}`, source: `${source}`, target: `${target}` };
    return formatElement('edge', { ...ends, label: edge.attributes.label }, [
      formatValues('claim', readCells(ownColumns(CLAIM_COLUMNS), edge, graph)),
    ]);
  });
  const root = formatElement(
    'gexf',
    {
      xmlns: 'http://gexf.net/1.3',
      'xmlns:viz': 'http://gexf.net/1.3/viz',
      'xmlns:claimscape': 'urn:claimscape:',
      version: '1.3',
    },
    [
      formatMeta(graph),
      formatElement('graph', { defaultedgetype: 'directed', mode: 'static' }, [
        declare('actor', 'node', ownColumns(ACTOR_COLUMNS)),
        declare('claim', 'edge', ownColumns(CLAIM_COLUMNS)),
        formatElement('nodes', {}, actors),
        formatElement('edges', {}, claims),
      ]),
    ],
  );
  return `${XML_DECLARATION}\n${root}\n`;
}

function formatMeta(graph: ClaimGraph): string {
  const record = graph.getAttributes();
  const about = `“${record.title}”, ${formatSource(record)}. ${record.url}`.trim();
  return formatElement('meta', {}, [
    formatElement('creator', {}, 'Claimscape'),
    formatElement('description', {}, escapeXml(about)),
    ...readCells(RECORD_COLUMNS, record, graph).map(({ name, value }) =>
      formatElement(`claimscape:${name}`, {}, escapeXml(`${value}`)),
    ),
  ]);
}

/** The columns without the label, for which GEXF has a place of its own. */
function ownColumns<Entry>(columns: readonly Column<Entry>[]): readonly Column<Entry>[] {
  return columns.filter(({ name }) => name !== 'label');
}

function declare<Entry>(of: string, element: string, columns: readonly Column<Entry>[]): string {
  const declared = columns.map(({ name, type }) =>
    formatElement('attribute', { id: `${of}.${name}`, title: name, type }),
  );
  return formatElement('attributes', { class: element, mode: 'static' }, declared);
}

function formatValues(of: string, cells: { name: string; value: string | number }[]): string {
  const values = cells.map(({ name, value }) =>
    formatElement('attvalue', { for: `${of}.${name}`, value }),
  );
  return formatElement('attvalues', {}, values);
}
