import { expect, test } from 'vitest';
import { formatTextFragment } from './text-fragment';

const URL = 'https://example.org/a';

test.each([
  ['sent them all packing at once', {}, '#:~:text=sent%20them%20all%20packing%20at%20once'],
  [
    'well-known, “said” & done; so it goes',
    {},
    '#:~:text=well%2Dknown%2C%20%E2%80%9Csaid%E2%80%9D%20%26%20done%3B%20so%20it%20goes',
  ],
  [
    'did not',
    { prefix: 'he said he', suffix: ' agree, at all, to any of it' },
    '#:~:text=he%20said%20he-,did%20not,-agree%2C%20at%20all%2C%20to',
  ],
  ['did not', { prefix: '', suffix: '. ' }, '#:~:text=did%20not,-.'],
  ['did not', { prefix: 'Heading\n\nHe' }, '#:~:text=He-,did%20not'],
  [
    'one two three four five six seven eight nine ten eleven twelve thirteen',
    { prefix: 'x' },
    '#:~:text=one%20two%20three%20four,ten%20eleven%20twelve%20thirteen',
  ],
  ['the first line\nand the other', {}, '#:~:text=the%20first%20line,and%20the%20other'],
  ['a\nb', {}, '#:~:text=a,b'],
  ['half \ud800 of a 😀 pair', {}, '#:~:text=half%20%EF%BF%BD%20of%20a%20%F0%9F%98%80%20pair'],
])('%j is named by %j', (exact, context, fragment) => {
  expect(formatTextFragment(URL, { exact, ...context })).toBe(`${URL}${fragment}`);
});

test.each([
  ['https://example.org/a#part', 'https://example.org/a#part:~:text=a%20b%20c%20d%20e'],
  ['https://example.org/a#:~:text=x', 'https://example.org/a#:~:text=x&text=a%20b%20c%20d%20e'],
  ['https://example.org/a?b=c#', 'https://example.org/a?b=c#:~:text=a%20b%20c%20d%20e'],
])('keeps what %s points at', (url, link) => {
  expect(formatTextFragment(url, { exact: 'a b c d e' })).toBe(link);
});

test('names what is around words that stand twice in the text', () => {
  const quote = { exact: 'we will see what comes', prefix: 'He said: ' };
  const once = 'He said: we will see what comes.';
  expect(formatTextFragment(URL, quote, once)).not.toContain('said');
  expect(formatTextFragment(URL, quote, `${once} Later: we will\nsee what comes.`)).toContain(
    'text=He%20said%3A-,we%20will',
  );
});
