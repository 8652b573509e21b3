import { expect, test } from 'vitest';
import { checkDocument, vouchFor } from './check-document';
import { checkInTurns } from './check-in-turns';
import { contentOf } from './graph-content';
import { sampleDocument } from './sample-document';
import type { DocumentFile } from './schema';

/** The sample with so many more claims. */
function large(more = 3_000): DocumentFile {
  const sample = sampleDocument();
  const [edge] = sample.edges;
  if (!edge) throw new Error('no claim');
  const others = Array.from({ length: more }, (_, i) => ({ ...edge, key: `more${i}` }));
  return { ...sample, edges: [...sample.edges, ...others] };
}

const check = (content: unknown) => checkInTurns(content, 'x');

test('a large document makes the same graph as in one piece', async () => {
  const content = large();
  const [one, other] = [checkDocument(content, 'x'), await check(content)];
  if (!one.ok || !other.ok) throw new Error('refused');
  expect(contentOf(other.value)).toEqual(contentOf(one.value));
});

test.each<[what: string, content: unknown]>([
  ['shape', { ...large(), edges: [...large().edges, { key: 'odd' }] }],
  ['rules', { ...large(), edges: [...large().edges, large().edges[0]] }],
  ['record', { ...large(), attributes: {} }],
  [
    'nesting',
    { ...large(), edges: [...large().edges, JSON.parse('['.repeat(300) + ']'.repeat(300))] },
  ],
  ['kind', null],
])('what is wrong with a large document is told as of any other: %s', async (_, content) => {
  const told = await check(content);
  expect(told.ok).toBe(false);
  expect(told).toEqual(checkDocument(content, 'x'));
});

test('what was checked before is not checked again', async () => {
  const content = { ...large(), attributes: {} };
  vouchFor(content);
  expect((await check(content)).ok).toBe(true);
});
