import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCircleTree, growCircleTree, type CircleTree } from './circle-tree';
import { groupedLinks } from './crowds-for-tests';

const linksOf = (pairs: readonly (readonly [number, number])[]) => ({
  sources: Uint32Array.from(pairs, ([from]) => from),
  targets: Uint32Array.from(pairs, ([, to]) => to),
});

/** How many stand side by side in a circle. */
function siblings({ circles }: CircleTree, at: number): number {
  const { from, to, inner } = circles[at] ?? { from: 0, to: 0, inner: [] };
  return (circles[inner[0] ?? -1]?.from ?? to) - from + inner.length;
}

/** Everyone is there once, and circles lie within circles without a gap. */
function expectSound(tree: CircleTree, actors: number) {
  const { order, circles } = tree;
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: actors }, (_, i) => i));
  for (const { from, to, depth, leader, inner } of circles) {
    if (to > from) expect(order.subarray(from, to)).toContain(leader);
    const within = inner.map((at) => circles[at]);
    expect(within.every((one) => one?.depth === depth + 1)).toBe(true);
    const ends = [...within.map((one) => one?.from), to];
    expect(within.map((one) => one?.to)).toEqual(ends.slice(1));
  }
}

test('groups that are linked among themselves are circles', () => {
  const tree = buildCircleTree(300, linksOf(groupedLinks(300, 30)));
  expectSound(tree, 300);
  const [everyone] = tree.circles;
  const found = (everyone?.inner ?? []).map((at) => {
    const { from, to } = tree.circles[at] ?? { from: 0, to: 0 };
    return [...new Set([...tree.order.subarray(from, to)].map((one) => Math.floor(one / 30)))];
  });
  expect(found.flat().sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

const chain = (all: number) => Array.from({ length: all - 1 }, (_, i) => [i, i + 1] as const);
const clique = (all: number) =>
  Array.from({ length: all }, (_, i) => i).flatMap((i) =>
    Array.from({ length: i }, (_, j) => [i, j] as const),
  );

test.each([
  ['nobody', 0, []],
  ['one', 1, []],
  ['nobody is linked', 3_000, []],
  ['all hang on one', 3_000, Array.from({ length: 2_999 }, (_, i) => [0, i + 1] as const)],
  ['pairs', 3_000, Array.from({ length: 1_500 }, (_, i) => [2 * i, 2 * i + 1] as const)],
  ['a chain', 3_000, chain(3_000)],
  ['each with each', 200, clique(200)],
  ['somebody with themselves', 100, [[5, 5]] as const],
])('so few stand side by side that they can be told apart: %s', (_, actors, pairs) => {
  const tree = buildCircleTree(actors, linksOf(pairs));
  expectSound(tree, actors);
  const most = Math.max(...tree.circles.map((_, at) => siblings(tree, at)));
  expect(most).toBeLessThanOrEqual(60);
  expect(Math.max(...tree.circles.map(({ depth }) => depth))).toBeLessThan(8);
});

test('any links make a sound tree, at every level while it grows, and the same every time', () => {
  const crowds = fc.integer({ min: 1, max: 250 }).chain((actors) =>
    fc.tuple(
      fc.constant(actors),
      fc.array(fc.tuple(fc.nat({ max: actors - 1 }), fc.nat({ max: actors - 1 })), {
        maxLength: 500,
      }),
    ),
  );
  fc.assert(
    fc.property(crowds, ([actors, pairs]) => {
      for (const tree of growCircleTree(actors, linksOf(pairs))) expectSound(tree, actors);
      const trees = [1, 2].map(() => buildCircleTree(actors, linksOf(pairs)));
      expect(trees[0]).toEqual(trees[1]);
    }),
    { numRuns: 60 },
  );
});
