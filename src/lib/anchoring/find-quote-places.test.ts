import { describe, expect, test } from 'vitest';
import { look, readMarked } from './look-for-tests';

describe('a declared elision', () => {
  test.each([
    ['He left … and lost', '⟦He left the room and lost⟧ it.', 2],
    ['He left [...] and lost', '⟦He left the room and lost⟧ it.', 2],
    ['He left (…) it', '⟦He left the room and lost it⟧.', 2],
    ['He … room … lost', '⟦He left the room and lost⟧ it.', 3],
    ['… and lost', 'He left the room ⟦and lost⟧ it.', 1],
    ['He left … lost', 'He left. ⟦He left the room and lost⟧ it.', 2],
  ])('“%s” is elided, and not verified', (quote, marked, parts) => {
    const { text, start, end } = readMarked(marked);
    const anchoring = look(text, quote);
    expect(anchoring).toMatchObject({ status: 'elided', start, end });
    expect(anchoring.parts).toHaveLength(parts);
  });

  test('one that stands in the text is none', () => {
    expect(look('He left … and lost.', 'He left … and lost').status).toBe('exact');
  });
});

describe('words that stand there more than once', () => {
  const text = 'Ada met Bob. Bob met Ada. Ada met Bob again — and Bob met Ada.';

  test('without a context they are ambiguous, and all places are named', () => {
    expect(look(text, 'Ada met Bob')).toEqual({
      status: 'ambiguous',
      candidates: [
        { start: 0, end: 11 },
        { start: 26, end: 37 },
      ],
    });
  });

  test.each([
    [{ exact: 'Ada met Bob', suffix: '. Bob' }, 0],
    [{ exact: 'Ada met Bob', suffix: ' again' }, 26],
    [{ exact: 'Ada met Bob', prefix: 'met Ada. ' }, 26],
    [{ exact: 'Bob met Ada', prefix: 'again - and ' }, 50],
    [{ exact: 'Bob met Ada', prefix: '', suffix: '. Ada' }, 13],
    [{ exact: 'Ada met Bob', prefix: 'met Ada.', suffix: 'again' }, 26],
  ])('the context of %j decides', (quote, start) => {
    expect(look(text, quote)).toMatchObject({ status: 'exact', start });
  });

  test.each([
    [{ exact: 'Ada met Bob', prefix: 'Eve. ' }],
    [{ exact: 'Ada met Bob', prefix: 'MET ADA. ' }],
    [{ exact: 'Ada met Bob', prefix: 'met Ada! ' }],
    [{ exact: 'Bob met Ada', suffix: '.' }],
    [{ exact: 'Ada met Bob', prefix: 'met Ada. ', suffix: '. Bob' }],
  ])('the context of %j does not', (quote) => {
    expect(look(text, quote).status).toBe('ambiguous');
  });

  test('a stored position decides on the very text it was counted in, and on no other', () => {
    const quote = { exact: 'Ada met Bob', start: 26, end: 37 };
    expect(look(text, quote, [], true)).toMatchObject({ status: 'exact', start: 26 });
    expect(look(text, quote)).toEqual({
      status: 'ambiguous',
      candidates: [
        { start: 26, end: 37 },
        { start: 0, end: 11 },
      ],
    });
  });

  test('a stored position where the words are not is no answer', () => {
    expect(look(text, { exact: 'Ada met Bob', start: 5, end: 16 }, [], true).status).toBe(
      'ambiguous',
    );
  });
});

describe('texts and quotes made to take long', () => {
  const words = 'He did not want to leave the old harbour on that day in May. ';
  test.each([
    ['one letter over and over', 'a'.repeat(60_000), 'a'.repeat(9_000)],
    ['two words over and over', 'a b '.repeat(15_000), 'a b '.repeat(2_000)],
    ['many parts left out', 'a b '.repeat(15_000), Array(100).fill('a').join(' … ')],
    ['nineteen parts left out', 'a b '.repeat(15_000), Array(19).fill('a').join(' … ')],
    ['four letters over and over', 'ACGT'.repeat(15_000), 'ACGTACGTAGGTACGTACGTACGTACCTAC'],
    [
      'a long quote in other words',
      words.repeat(1_000),
      words.repeat(100).replaceAll('May', 'June'),
    ],
    ['a long quote in capitals', words.repeat(1_000), words.repeat(100).toUpperCase()],
    ['dashes before it', `${'-'.repeat(29_000)}a b`, `${'-'.repeat(9_000)}a c`],
    ['spaces in it', words.repeat(100), `He${' '.repeat(9_000)}left`],
    ['marks on marks', 'a\u0301\u0323'.repeat(20_000), 'ab'],
    ['one letter with all the marks', `a${'\u0301\u0323'.repeat(30_000)}`, 'ab'],
    ['halves of letters', '\ud83d'.repeat(30_000), '\ude00\ud83d'],
  ])('%s', (_, text, quote) => {
    const quoted = { exact: quote, prefix: 'x y '.repeat(3_000) };
    expect(look(text, quoted).status).not.toBe('exact');
  });

  test('more than any quote is not searched', () => {
    expect(look(words, 'a'.repeat(10_001)).status).toBe('skipped');
  });
});
