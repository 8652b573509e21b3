import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import { partOf } from '$lib/queries/neighbourhood';
import { hostileDocument } from '$lib/formats/documents-for-tests';
import { DATA_FORMATS } from './data-formats';

const READABLE = [
  'gexf',
  'graphml',
  'jsonld',
  'turtle',
  'mermaid',
  'dot',
  'markdown',
  'csv-claims',
];

test('every format has an id of its own and an ending', () => {
  expect(new Set(DATA_FORMATS.map(({ id }) => id)).size).toBe(DATA_FORMATS.length);
  for (const { name, extension, type } of DATA_FORMATS) {
    expect(name).toMatch(/\S/);
    expect(extension).toMatch(/^[a-z]+(\.[a-z]+)?$/);
    expect(type).toMatch(/^[a-z]+\/[\w.+-]+(;charset=utf-8)?$/);
  }
});

test.each(DATA_FORMATS)(
  '$id throws on no document, nor on a part of one, and is the same twice',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(hostileDocument, fc.nat(7), async (file, left) => {
        const graph = buildClaimGraph(file);
        const part = partOf(
          graph,
          (actor) => actor !== file.nodes[left]?.key,
          (claim) => claim !== file.edges[left]?.key,
        );
        for (const any of [graph, part]) {
          expect(format.loses(any).every((sentence) => /^[^\n\r]*\.$/.test(sentence))).toBe(true);
          const text = await format.format(any);
          expect(text).not.toBe('');
          // Whatever the file is saved with, it holds no half of a pair.
          expect(text).not.toMatch(/\p{Cs}/u);
          expect(await format.format(any)).toBe(text);
        }
      }),
      { numRuns: 30 },
    );
  },
);

test.each(READABLE)('%s says where characters were replaced', (id) => {
  const file = sampleDocument();
  for (const { key, attributes } of file.edges) if (key === 'c2') attributes.label = 'bell \u0007';
  const format = DATA_FORMATS.find((other) => other.id === id);
  expect(format?.loses(buildClaimGraph(file)).join(' ')).toContain(
    'replaced by “�” in what is for reading of claim “c2”.',
  );
  expect(format?.loses(buildClaimGraph(sampleDocument())).join(' ')).not.toContain('replaced');
});

test.each(['json', 'cyjs', 'gexf', 'graphml'])('%s loses nothing of an ordinary document', (id) => {
  const format = DATA_FORMATS.find((other) => other.id === id);
  expect(format?.loses(buildClaimGraph(sampleDocument()))).toEqual([]);
});
