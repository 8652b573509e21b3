import { expect, test } from 'vitest';
import { placeNames, type Named } from './place-names';

const SIZE = { width: 800, height: 600 };
const node = (id: string, x: number, y: number, size = 40): Named => ({ id, name: id, x, y, size });

test('a name stands below its node where there is room', () => {
  expect(placeNames([node('Ada', 400, 300)], [], 13, SIZE).get('Ada')).toBe('below');
});

test('a name that must be seen stands where it covers least, when there is room nowhere', () => {
  const others = [
    node('below', 400, 345),
    node('above', 400, 255),
    node('right', 452, 300),
    // A little further away than the others.
    node('left', 344, 300),
  ];
  const sides = placeNames([node('Ada', 400, 300), ...others], [], 13, SIZE);
  expect(sides.get('Ada')).toBe('left');
});

test('a name without room is hidden, unless it is one of the first', () => {
  const crowd = Array.from({ length: 9 }, (_, i) => node(`Actor ${i}`, 400, 300));
  const sides = [...placeNames(crowd, [], 13, SIZE).values()];
  expect(sides.slice(0, 7)).not.toContain('hidden');
  expect(sides.slice(7)).toEqual(['hidden', 'hidden']);
});
