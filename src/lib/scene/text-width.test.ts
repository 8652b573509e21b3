import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balanceText, textWidth } from './text-width';

test('wide letters are wider, and widths grow with the font', () => {
  expect(textWidth('WWW', 10)).toBeGreaterThan(textWidth('iii', 10));
  expect(textWidth('word', 20)).toBe(textWidth('word', 10) * 2);
});

test('balanced lines keep every word, in order, within the measure where words allow', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(words, (list) => {
      const lines = balanceText(list.join(' '), 12, 150);
      expect(lines.join(' ')).toBe(list.join(' '));
      for (const line of lines)
        if (line.includes(' ')) expect(textWidth(line, 12)).toBeLessThanOrEqual(150);
    }),
  );
});

test('a last word does not stand alone where the lines can be evened out', () => {
  expect(balanceText('negotiated for five hours with', 12, 156)).toEqual([
    'negotiated for',
    'five hours with',
  ]);
});
