import { expect, test } from 'vitest';
import { findParagraphs } from './find-paragraphs';
import { placeQuote } from './place-quote';

const text =
  'Ada met Bob.\n\nThe middle\n— * —\nAda met Bob again, and Bob met Ada.\nThe end\nBob left.\n';
const paragraphs = findParagraphs(text, ['', 'The middle', 'The end']);

test('paragraphs are lines with words that are no headings', () => {
  expect(
    paragraphs.map(({ number, section, start, end }) => [number, section, text.slice(start, end)]),
  ).toEqual([
    [1, 0, 'Ada met Bob.'],
    [2, 1, 'Ada met Bob again, and Bob met Ada.'],
    [3, 2, 'Bob left.'],
  ]);
});

test('a text broken to fit a page has its paragraphs between empty lines', () => {
  const long =
    'On that day, and it was a long day, Ada met\nBob in the old harbour, where nobody else had\never been.';
  const broken = `${long}\n\nThe end\n\n${long.replaceAll('\n', '\r\n')}\n`;
  const found = findParagraphs(broken, ['', 'The middle', 'The end']);
  expect(found.map(({ section, start, end }) => [section, broken.slice(start, end)])).toEqual([
    [0, long],
    [2, long.replaceAll('\n', '\r\n')],
  ]);
});

test('a quote is placed with offsets, paragraph and a few words around it', () => {
  expect(placeQuote(text, paragraphs, { exact: 'Bob met' })).toEqual([
    { start: 54, end: 61, paragraph: 2, prefix: 'and ', suffix: ' Ada.' },
  ]);
});

test.each([
  [{ exact: 'Ada met' }, 2],
  [{ exact: 'Ada met', paragraph: 2 }, 1],
  [{ exact: 'Ada met', suffix: ' Bob.' }, 1],
  [{ exact: 'ada met' }, 0],
  [{ exact: 'Bob. The' }, 0],
])('%j stands in %i places', (quote, places) => {
  expect(placeQuote(text, paragraphs, quote)).toHaveLength(places);
});
