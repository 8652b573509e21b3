import { expect, test } from 'vitest';
import { sampleDocument } from '$lib/model/sample-document';
import {
  formatContent,
  isSameContent,
  noteWritten,
  parseContentBlob,
  parsePortion,
} from './content-blob';

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

test('portions that are told while it is written make it up, and so does what was written before', async () => {
  const content = { ...sample, edges };
  const told: ReturnType<typeof parsePortion>[] = [];
  const file = await formatContent(content, (portion) => told.push(parsePortion(portion)));
  expect(told.length).toBeGreaterThan(2);
  expect(told.flatMap((portion) => portion.nodes)).toEqual(content.nodes);
  expect(told.flatMap((portion) => portion.edges)).toEqual(content.edges);
  const again = { ...sample, edges: told.flatMap((portion) => portion.edges) };
  noteWritten(again, file);
  expect(await formatContent(again)).toBe(file);
  expect(await isSameContent(again, content)).toBe(true);
});

test('one letter makes another document', async () => {
  const other = edges.with(1_200, { ...edges[1_200], label: 'näht “y”' } as (typeof edges)[0]);
  expect(await isSameContent({ ...sample, edges }, { ...sample, edges: other })).toBe(false);
});

test('what is no JSON any more is nothing', async () => {
  expect(await parseContentBlob(new Blob(['{ä']))).toBeUndefined();
});
