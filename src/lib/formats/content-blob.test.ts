import { expect, test } from 'vitest';
import { sampleDocument } from '$lib/model/sample-document';
import { formatContent, isSameContent, parseContentBlob } from './content-blob';

const sample = sampleDocument();
const [edge] = sample.edges;
const edges = Array.from({ length: 1_700 }, (_, i) => ({
  ...edge,
  key: `e${i}`,
  label: 'näht “x”',
}));

test.each<[what: string, content: unknown]>([
  ['a small document', sample],
  ['one of several portions', { ...sample, edges }],
  ['one without claims', { ...sample, nodes: edges, edges: [] }],
  ['lists alone', { edges, nodes: [] }],
  ['what is damaged', { edges, nodes: [null, 5], attributes: 'odd' }],
  ['nothing', null],
])('%s is the same after it was written', async (_, content) => {
  const read = await parseContentBlob(await formatContent(content));
  expect(read).toEqual(content);
  expect(await isSameContent(read, content)).toBe(true);
});

test('one letter makes another document', async () => {
  const other = edges.with(1_200, { ...edges[1_200], label: 'näht “y”' } as (typeof edges)[0]);
  expect(await isSameContent({ ...sample, edges }, { ...sample, edges: other })).toBe(false);
});

test('what is no JSON any more is nothing', async () => {
  expect(await parseContentBlob(new Blob(['{ä']))).toBeUndefined();
});
