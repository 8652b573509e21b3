import { expect, test } from 'vitest';
import { digestText } from '$lib/anchoring/own-text';
import { buildClaimGraph, type ClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import { TextCheck } from './text-check.svelte';

const TEXT =
  'Today she sleeps, so it thanks him.\nThen so it refuses and so it warns, so it lives in peace.\n';

async function checker() {
  const document = sampleDocument();
  document.attributes.text.sha256 = (await digestText(TEXT)) ?? '';
  const graph = buildClaimGraph(document);
  return new TextCheck(() => graph);
}

test('nothing is checked until there is a text', async () => {
  const check = await checker();
  expect(check.counts).toMatchObject({ unchecked: 5, exact: 0 });
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
  expect(check.counts.orphaned).toBe(1);
});

test('another article leaves everything as it was', async () => {
  const check = await checker();
  await check.check(TEXT);
  await check.check('Once upon a time in a land far away.');
  expect([check.refusal, check.verdict, check.verified, check.text]).toEqual([
    'different',
    'own',
    5,
    TEXT,
  ]);
  await check.check('x'.repeat(2_000_001));
  expect([check.refusal, check.verdict, check.verified]).toEqual(['too-long', 'own', 5]);
});

test('a text that is replaced while it is checked gives way', async () => {
  const check = await checker();
  const first = check.check('Once upon a time in a land far away.');
  await check.check(TEXT);
  await first;
  expect([check.verdict, check.verified]).toEqual(['own', 5]);
});

test('forgetting or refusing while a check runs ends it', async () => {
  const check = await checker();
  const running = check.check(TEXT);
  check.forget();
  await running;
  expect([check.verdict, check.done, check.text]).toEqual([null, null, null]);
  const again = check.check(TEXT);
  await check.check('x'.repeat(2_000_001));
  await again;
  expect([check.refusal, check.done]).toEqual(['too-long', null]);
});

test('half of the article is told from the whole', async () => {
  const check = await checker();
  await check.check(TEXT.slice(TEXT.indexOf('Then')));
  expect([check.verdict, check.verified]).toEqual(['part', 3]);
});

test('a file, and pasted HTML, are reduced to what a reader sees; one that cannot be read is a refusal', async () => {
  const check = await checker();
  const html = `<html><body>${TEXT.replace('so it thanks', 'so&nbsp;<b>it</b> thanks')}</body></html>`;
  await check.bring(new Blob([html]), 'the pasted text');
  expect(check.verified).toBe(5);
  await check.bring(new Blob(['%PDF-']), 'a.pdf');
  expect(check.refusal).toMatchObject([{ file: 'a.pdf', found: 'it is a PDF' }]);
  expect(check.verified).toBe(5);
});

test('what an edit brings is checked too, also by a check that was under way', async () => {
  const content = sampleDocument();
  content.attributes.text.sha256 = (await digestText(TEXT)) ?? '';
  let graph: ClaimGraph = buildClaimGraph({ ...content, edges: [] });
  const check = new TextCheck(() => graph);
  await check.recheck();
  expect(check.text).toBeNull();
  await check.check(TEXT);
  expect([check.quotes.length, check.verified]).toEqual([1, 1]);
  graph = buildClaimGraph(content);
  expect(check.counts).toMatchObject({ unchecked: 4 });
  await check.recheck();
  expect(check.verified).toBe(5);
  check.forget();
  graph = buildClaimGraph({ ...content, edges: [] });
  const first = check.check(TEXT);
  graph = buildClaimGraph(content);
  await Promise.all([first, check.recheck()]);
  expect(check.verified).toBe(5);
});
