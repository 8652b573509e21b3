import { expect, test } from 'vitest';
import { digestText } from '$lib/anchoring/own-text';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import { TextCheck } from './text-check.svelte';

const TEXT =
  'Today she sleeps, so it thanks him.\nThen so it refuses and so it warns, so it lives in peace.\n';

async function checker() {
  const document = sampleDocument();
  document.attributes.text.sha256 = (await digestText(TEXT)) ?? '';
  return new TextCheck(buildClaimGraph(document));
}

test('nothing is checked until there is a text', async () => {
  const check = await checker();
  expect([...check.counts]).toEqual([['unchecked', 5]]);
  expect([check.verdict, check.verified]).toEqual([null, 0]);
});

test('the very text verifies, and is remembered and forgotten', async () => {
  const check = await checker();
  await check.check(TEXT.replace('\n', '\r\n'));
  expect([check.verdict, check.verified, check.text, check.done]).toEqual(['own', 5, TEXT, null]);
  expect((await checker()).remembered).toBe(TEXT);
  check.forget();
  expect([check.verdict, check.text, check.verified]).toEqual([null, null, 0]);
  expect((await checker()).remembered).toBeUndefined();
});

test('another edition is told from the very text, and what changed is counted', async () => {
  const check = await checker();
  await check.check(TEXT.replace('she sleeps', 'he sleeps'));
  expect([check.verdict, check.verified]).toEqual(['same', 4]);
  expect(check.counts.get('orphaned')).toBe(1);
});

test('another article leaves everything as it was', async () => {
  const check = await checker();
  await check.check(TEXT);
  await check.check('Once upon a time in a land far away.');
  expect([check.verdict, check.verified, check.text]).toEqual(['different', 5, TEXT]);
  await check.check('x'.repeat(2_000_001));
  expect([check.verdict, check.verified]).toEqual(['too-long', 5]);
});

test('a text that is replaced while it is checked gives way', async () => {
  const check = await checker();
  const first = check.check('Once upon a time in a land far away.');
  await check.check(TEXT);
  await first;
  expect([check.verdict, check.verified]).toEqual(['own', 5]);
});
