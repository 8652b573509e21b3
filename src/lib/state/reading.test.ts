import { expect, test } from 'vitest';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import { NO_ADDRESS } from '$lib/url/address';
import { Explorer } from './explorer.svelte';
import { Reading } from './reading.svelte';
import { TextCheck } from './text-check.svelte';

const TEXT =
  'Today she sleeps, so it thanks him.\nLater\nThen so it refuses and so it warns, so it lives in peace.\n';

async function read(select: string | null) {
  const document = sampleDocument();
  const [first, second] = document.edges;
  if (first && second) first.attributes.quotes.push({ exact: 'so it refuses', role: 'context' });
  const graph = buildClaimGraph(document);
  const check = new TextCheck(() => graph);
  await check.check(TEXT);
  const explorer = new Explorer('sample', graph, () => ({
    address: { ...NO_ADDRESS, select },
    dropped: [],
  }));
  return { check, reading: new Reading(explorer, check) };
}
const wordsOf = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);

test('the words that carry claims, in the order of the text, what they carry first', async () => {
  const { reading } = await read(null);
  expect(reading.stretches.map(wordsOf)).toEqual([
    'she sleeps',
    'so it thanks',
    'so it refuses',
    'so it warns',
    'so it lives in',
  ]);
  expect(reading.stretches[2]?.passages.map(({ sentence }) => sentence)).toEqual([
    'Bob refuses Ada',
    'Ada thanks Bob',
  ]);
  expect(reading.paragraphs.map(({ section }) => section)).toEqual([0, 1]);
  expect(reading.at(TEXT.indexOf('refuses')).map(wordsOf)).toEqual(['so it refuses']);
  expect(reading.at(0)).toEqual([]);
});

test('what is selected is marked, and steps go on from where the reader is', async () => {
  const { reading, check } = await read('c1');
  expect(reading.selected.map(wordsOf)).toEqual(['so it thanks', 'so it refuses']);
  expect(reading.current && wordsOf(reading.current)).toBe('so it thanks');
  const next = reading.neighbour(1);
  expect(next && wordsOf(next)).toBe('so it refuses');
  if (next) check.goTo(next, { type: 'claim', claim: 'c1' });
  expect(reading.current && wordsOf(reading.current)).toBe('so it refuses');
  const before = reading.neighbour(-1);
  expect(before && wordsOf(before)).toBe('so it thanks');
});

test('without a selection the steps begin at either end', async () => {
  const { reading } = await read(null);
  expect([reading.neighbour(1), reading.neighbour(-1)]).toEqual([
    reading.stretches[0],
    reading.stretches[4],
  ]);
});

test('an actor’s statement and claims are all its words', async () => {
  expect((await read('ada')).reading.selected).toHaveLength(5);
});
