import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import { LAYOUTS, MEASURES } from '$lib/model/vocabulary';
import { NO_ADDRESS } from '$lib/url/address';
import { nameStep, partsOf, visit, type PictureParts, type PictureSteps } from './picture-steps';

const start = partsOf(NO_ADDRESS);
const pictures: fc.Arbitrary<PictureParts> = fc.record({
  layout: fc.constantFrom(...LAYOUTS),
  size: fc.constantFrom(...MEASURES),
  colour: fc.constantFrom('none', ...MEASURES),
  focus: fc.constantFrom(null, 'ada', 'bob'),
  steps: fc.constantFrom(1, 2, 3),
  pins: fc.array(
    fc.record({ actor: fc.string(), x: fc.nat({ max: 1000 }), y: fc.nat({ max: 1000 }) }),
  ),
  without: fc.array(fc.string()),
});
const histories = fc
  .array(pictures, { maxLength: 12 })
  .map((walk) => walk.reduce(visit, { past: [], now: start, future: [] } as PictureSteps));
/** A copy, as an address that was left and is read again gives one. */
const again = (picture: PictureParts | undefined) => structuredClone(picture ?? start);

test('do, then undo: the state is what it was', () => {
  fc.assert(
    fc.property(histories, pictures, (before, picture) => {
      const done = visit(before, picture);
      fc.pre(done.future.length === 0 && done.past.length === before.past.length + 1);
      const undone = visit(done, again(done.past.at(-1)));
      expect({ past: undone.past, now: undone.now }).toEqual({
        past: before.past,
        now: before.now,
      });
      expect(visit(undone, again(undone.future.at(-1)))).toEqual(done);
    }),
  );
});

test('undoing everything and doing it all again gives the same state', () => {
  fc.assert(
    fc.property(histories, (walked) => {
      let steps: PictureSteps = { ...walked, future: [] };
      const end = steps;
      while (steps.past.length > 0) steps = visit(steps, again(steps.past.at(-1)));
      while (steps.future.length > 0) steps = visit(steps, again(steps.future.at(-1)));
      expect(steps).toEqual(end);
    }),
  );
});

test('a new step empties redo', () => {
  fc.assert(
    fc.property(histories, pictures, (walked, picture) => {
      fc.pre(walked.past.length > 0);
      const undone = visit(walked, again(walked.past.at(-1)));
      const known = [undone.now, undone.past.at(-1), undone.future.at(-1)];
      fc.pre(known.every((one) => JSON.stringify(one) !== JSON.stringify(picture)));
      expect(visit(undone, picture).future).toEqual([]);
    }),
  );
});

const pin = { actor: 'ada', x: 1, y: 2 };
test.each<[Partial<PictureParts>, Partial<PictureParts>, string]>([
  [{}, { pins: [pin] }, 'move Ada'],
  [{ pins: [pin] }, { pins: [{ ...pin, x: 9 }] }, 'move Ada'],
  [{ pins: [pin] }, {}, 'unpin Ada'],
  [{}, { without: ['bob'] }, 'hide Bob'],
  [{ without: ['bob', 'land'] }, { without: ['land'] }, 'show Bob again'],
  [{}, { focus: 'ada' }, 'show only what is around Ada'],
  [{ focus: 'ada', steps: 2 }, {}, 'go back to everyone'],
  [{ focus: 'ada' }, { focus: 'ada', steps: 2 }, 'change the reach'],
  [{}, { layout: 'force' }, 'change the layout'],
  [{}, { size: 'between' }, 'change the sizes'],
  [{}, { colour: 'circle' }, 'change the colours'],
])('from %j to %j is called “%s”', (from, to, name) => {
  const graph = buildClaimGraph(sampleDocument());
  expect(nameStep(graph, { ...start, ...from }, { ...start, ...to })).toBe(name);
});
