import { quotesOf } from '$lib/model/assertions';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import { toCodePoints } from './code-points';
import type { DataFormat, DataOptions } from './data-format';
import { buildContext } from './linked-context';
import { buildLinkedData } from './linked-data';
import { replacedCharacters } from './losses';

/** Linked data in JSON, with all of its context inline; each quote is a W3C Web Annotation. */
export const jsonLd: DataFormat = {
  id: 'jsonld',
  name: 'JSON-LD with W3C Web Annotations',
  extension: 'jsonld',
  type: 'application/ld+json',
  loses: lostAsLinkedData,
  format: async (graph, { text = null } = {}) => {
    const data = { '@context': buildContext(), '@graph': buildLinkedData(graph, text) };
    return `${JSON.stringify(data, null, 2)}\n`;
  },
};

/** What linked data cannot hold: places of quotes that cannot be counted the W3C's way without the text. */
export function lostAsLinkedData(graph: ClaimGraph, { text = null }: DataOptions = {}): string[] {
  const { length } = graph.getAttribute('text');
  const placed = quotesOf(contentOf(graph)).filter(({ quote }) => quote.start !== undefined);
  const lost = placed.filter(
    ({ quote: { exact, start, end } }) => !toCodePoints(text, length, { exact, start, end }),
  );
  const reason = text === null ? 'without the article’s text' : 'with this text';
  return [
    ...(lost.length > 0
      ? [
          `The W3C counts places in code points, which cannot be told ${reason}: ${lost.length} of ${placed.length} quotes keep theirs as UTF-16 offsets only.`,
        ]
      : []),
    ...replacedCharacters(graph),
  ];
}
