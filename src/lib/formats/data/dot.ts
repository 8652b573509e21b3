import type { ClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import { formatSource } from '$lib/formats/source';
import type { DataFormat } from './data-format';
import { drawingLoses } from './losses';
import { toPortableText, toToken } from '$lib/formats/portable-text';

/** A drawing for Graphviz: the actors, and one arrow a claim. */
export const dot: DataFormat = {
  id: 'dot',
  name: 'DOT, for Graphviz',
  extension: 'dot',
  type: 'text/vnd.graphviz;charset=utf-8',
  loses: drawingLoses,
  format: async (graph) => formatDot(graph),
};

function formatDot(graph: ClaimGraph): string {
  const { attributes, nodes, edges } = contentOf(graph);
  const about = `${attributes.title}\n${formatSource(attributes)}`;
  const actors = nodes.map(
    (node) => `  ${quoteDot(toToken(node.key))} [label=${quoteDot(node.attributes.label)}]`,
  );
  const claims = edges.map(({ source, target, attributes: { label } }) => {
    const [from, to] = [source, target].map((key) => quoteDot(toToken(key)));
    return `  ${from} -> ${to} [label=${quoteDot(label)}]`;
  });
  return [
    'digraph {',
    `  graph [label=${quoteDot(about)}, rankdir=LR, charset="UTF-8"]`,
    '  node [shape=box, style=rounded]',
    ...actors,
    ...claims,
    '}',
    '',
  ].join('\n');
}

/** A quoted string: Graphviz reads escapes that begin with a backslash, and entities of HTML. */
function quoteDot(text: string): string {
  const escaped = toPortableText(text)
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/&/g, '&amp;')
    .replace(/\r\n?|\n/g, '\\n');
  return `"${escaped}"`;
}
