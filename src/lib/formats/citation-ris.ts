import type { ClaimGraph } from '$lib/model/claim-graph';
import { formatNote, type Citation } from './citation';
import { toIri, toPortableLine } from './portable-text';

/** The article as a RIS record, as reference managers import it, the words in its note. */
export function formatRis(graph: ClaimGraph, citation: Citation): string {
  const { author, title, publisher, published, url, language } = graph.getAttributes();
  const [year = '', month = '', day = ''] = published.split('-');
  const fields: [tag: string, value: string | null][] = [
    ['TY', 'NEWS'],
    ['TI', title],
    ['AU', author],
    ['T2', publisher],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['UR', toIri(url)],
    ['LA', language],
    ['N1', formatNote(graph, citation)],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    // A field ends with its line.
    value ? [`${tag}  - ${toPortableLine(value)}`] : [],
  );
  return [...lines, 'ER  - ', ''].join('\r\n');
}
