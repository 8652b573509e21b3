import type { ClaimGraph } from '$lib/model/claim-graph';
import { relationshipsOf } from '$lib/queries/relationships';
import type { DataFormat } from './data-format';
import { drawingLoses } from './losses';
import { escapeUnit, toPortableJson, toPortableLine } from '$lib/formats/portable-text';

/** A flowchart for those who write in Markdown: the actors, and one arrow a relationship with all it claims. */
export const mermaid: DataFormat = {
  id: 'mermaid',
  name: 'Mermaid, for Markdown and wikis',
  extension: 'mmd',
  type: 'text/vnd.mermaid;charset=utf-8',
  loses: drawingLoses,
  format: async (graph) => formatMermaid(graph),
};

function formatMermaid(graph: ClaimGraph): string {
  // Keys could be words of Mermaid's own, such as `end`.
  const ids = new Map(graph.nodes().map((actor, i) => [actor, `a${i + 1}`]));
  const actors = graph.mapNodes(
    (actor, { label }) => `  ${ids.get(actor)}["${escapeMermaid(label)}"]`,
  );
  const arrows = relationshipsOf(graph).map(({ source, target, claims }) => {
    const labels = claims.map((claim) => escapeMermaid(graph.getEdgeAttribute(claim, 'label')));
    const told = [...new Set(labels)].join('<br>');
    return `  ${ids.get(source)} -->|"${told}"| ${ids.get(target)}`;
  });
  const title = toPortableJson(toPortableLine(graph.getAttribute('title')));
  return [
    '---',
    // Mermaid looks for its directives and for tags before it reads the YAML.
    `title: ${title.replace(/[%<>#]/g, escapeUnit)}`,
    '---',
    'flowchart LR',
    ...actors,
    ...arrows,
    '',
  ].join('\n');
}

/**
 * A label between Mermaid’s quotes: what is no letter, number, space or harmless mark is an entity in Mermaid’s own
 * writing, and so is a mark that would make the label a list.
 */
function escapeMermaid(label: string): string {
  return toPortableLine(label).replace(
    /[^\p{L}\p{M}\p{N} .,:!?'()/’‘“”«»–—…·+-]|^[^\p{L}\p{N}]|(?<=^\p{N}+)[.)]/gu,
    (sign) => `#${sign.codePointAt(0)};`,
  );
}
