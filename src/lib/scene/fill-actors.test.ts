import { expect, test } from 'vitest';
import { fillByCircle, fillByMeasure, SHADES, TINTS } from './fill-actors';
import { PALETTES } from './palette';

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
