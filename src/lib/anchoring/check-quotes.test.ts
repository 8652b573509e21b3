import { expect, test } from 'vitest';
import { countStatuses } from './anchoring';
import { checkQuotes, isAnotherText } from './check-quotes';
import { digestText, recogniseText } from './own-text';
import { prepareText } from './prepare-text';

const text = prepareText('Ada met Bob in the old harbour. Bob did not want to stay there.');
const quotes = [
  'Ada met Bob',
  'Bob did not want to stay',
  'Bob did want to stay there',
  'She sells sea shells by the shore',
].map((exact) => ({ exact }));

test('every quote is checked, in order', () => {
  const anchorings = [...checkQuotes(text, quotes)];
  expect(anchorings.map(({ status }) => status)).toEqual(['exact', 'exact', 'changed', 'orphaned']);
  expect(countStatuses(anchorings)).toMatchObject({
    exact: 2,
    changed: 1,
    orphaned: 1,
    skipped: 0,
  });
});

test('when the time is over, what is not found at once is skipped, and no verdict is spoken over it', () => {
  let clock = 0;
  const statuses = [...checkQuotes(text, quotes, { budget: 25, now: () => (clock += 10) })];
  expect(statuses.map(({ status }) => status)).toEqual(['exact', 'exact', 'changed', 'skipped']);
});

test.each([
  ['all verified', ['exact', 'normalized'], false],
  ['some found', ['changed', 'orphaned', 'orphaned'], false],
  ['nearly none found', ['exact', ...Array(8).fill('orphaned')], true],
  ['a part of it', ['exact', 'orphaned', 'orphaned', 'orphaned'], false],
  ['none searched', ['skipped', 'skipped'], false],
  ['no quotes', [], false],
] as const)('%s: another text? %j %s', (_, statuses, another) => {
  expect(isAnotherText(statuses.map((status) => ({ status })))).toBe(another);
});

test('a copy with other line ends and white space around it is the very text', async () => {
  const own = 'Ada met Bob.\n\nBob left.\n';
  const sha256 = (await digestText(own)) ?? '';
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  for (const copy of [own, own.trim(), own.replaceAll('\n', '\r\n'), `\n ${own}\n\n`])
    expect(await recogniseText(copy, sha256)).toBe(own);
  expect(await recogniseText('Ada met Bob.\nBob left.\n', sha256)).toBeUndefined();
});
