import { expect, test } from 'vitest';
import { fillByCircle, fillByFile, fillByMeasure, SHADES, TINTS } from './fill-actors';
import { painter, PALETTES } from './palette';

const VALUES: Record<string, number> = { none: 0, some: 0.5, most: 1 };

test('the more, the darker; the number is told beside the colour', () => {
  const fill = fillByMeasure(Object.keys(VALUES), (actor) => VALUES[actor] ?? 0, 2);
  expect(fill('none')).toEqual({ fill: 'shade-0', told: '0.00' });
  expect(fill('some')).toEqual({ fill: 'shade-2', told: '0.50' });
  expect(fill('most')).toEqual({ fill: 'shade-4', told: '1.00' });
  expect(fillByMeasure(['none'], () => 0, 0)('none').fill).toBe('shade-0');
});

test('many circles share the last tint, never a number', () => {
  const fill = fillByCircle(new Map([...'abcdefgh'].map((actor, i) => [actor, i + 1])));
  expect(fill('a')).toEqual({ fill: 'tint-0', told: '1' });
  expect(fill('h')).toEqual({ fill: 'tint-5', told: '8' });
});

test('every palette has all of them', () => {
  for (const { shades, tints } of Object.values(PALETTES))
    expect([shades.length, tints.length]).toEqual([SHADES, TINTS]);
});

test('a file’s colour fills an actor, with the number of its group; what is no colour fills nothing', () => {
  const group = { name: null, actors: 1 };
  const colours: Record<string, string> = { a: '#ff0000', b: 'url(//evil)' };
  const fill = fillByFile(
    [
      { ...group, number: 1, colour: '#ff0000' },
      { ...group, number: 2, colour: 'url(//evil)' },
      { ...group, number: 3, colour: null },
    ],
    (actor) => colours[actor],
  );
  expect(fill('a')).toEqual({ fill: '#ff0000', told: '1' });
  expect(fill('b')).toEqual({ fill: 'shade-0', told: '2' });
  expect(fill('c')).toEqual({ fill: 'shade-0', told: '3' });
});

test('a file’s colour is the same in every print, and a grey in grey', () => {
  expect(painter('light')('#ff0000')).toBe('#ff0000');
  expect(painter('dark')('#ff0000')).toBe('#ff0000');
  const [red, white, black] = ['#ff0000', '#ffffff', '#000000'] as const;
  expect([red, white, black].map((colour) => painter('grey')(colour))).toEqual([
    '#7e7e7e',
    '#ffffff',
    '#000000',
  ]);
});
