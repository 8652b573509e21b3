import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleDocument } from '$lib/model/sample-document';
import { COLOURINGS, LAYOUTS, SIZINGS } from '$lib/model/vocabulary';
import { NO_ADDRESS } from '$lib/url/address';
import {
  partsOf,
  record,
  redo,
  revisit,
  undo,
  type PictureParts,
  type Steps,
  type Version,
} from './steps';

const start = { parts: partsOf(NO_ADDRESS), version: null };
const pictures: fc.Arbitrary<PictureParts> = fc.record({
  layout: fc.constantFrom(...LAYOUTS),
  size: fc.constantFrom('own', ...SIZINGS),
  colour: fc.constantFrom('own', ...COLOURINGS),
  focus: fc.constantFrom(null, 'ada', 'bob'),
  steps: fc.constantFrom(1, 2, 3),
  pins: fc.array(
    fc.record({ actor: fc.string(), x: fc.nat({ max: 1000 }), y: fc.nat({ max: 1000 }) }),
  ),
  circles: fc.array(fc.record({ depth: fc.integer({ min: 1, max: 9 }), actor: fc.string() })),
  without: fc.array(fc.string()),
});
const versions = fc
  .constantFrom('a', 'b', 'c')
  .map((does): Version => ({ content: sampleDocument(), does, about: null }));
/** Something done to the picture, or to the document. */
const changes = fc.oneof(
  pictures.map((parts) => ({ parts })),
  versions.map((version) => ({ version })),
);
/** Any walk of new steps, steps back and steps again. */
const walks = fc
  .array(fc.oneof(changes, fc.constantFrom('undo' as const, 'redo' as const)), { maxLength: 14 })
  .map((walk) =>
    walk.reduce<Steps>(
      (steps, move) =>
        move === 'undo' ? undo(steps) : move === 'redo' ? redo(steps) : record(steps, move),
      { past: [], now: start, future: [] },
    ),
  );

test('do, then undo: the state is what it was, and redo brings the step back', () => {
  fc.assert(
    fc.property(walks, changes, (before, change) => {
      const done = record(before, change);
      const to = { ...before.now, ...change };
      fc.pre(done.past.length === before.past.length + 1);
      expect(done).toEqual({ past: [...before.past, before.now], now: to, future: [] });
      expect(undo(done)).toEqual({ ...before, future: [to] });
      expect(redo(undo(done))).toEqual(done);
    }),
  );
});

test('undoing everything and doing it all again gives the same state', () => {
  fc.assert(
    fc.property(walks, (walked) => {
      const end = { ...walked, past: [...walked.past], future: [] };
      let steps: Steps = end;
      while (steps.past.length > 0) steps = undo(steps);
      expect(steps.now).toEqual(start);
      while (steps.future.length > 0) steps = redo(steps);
      expect(steps).toEqual(end);
    }),
  );
});

test('a new step empties redo, even one that leads where Undo or Redo would', () => {
  fc.assert(
    fc.property(walks, (walked) => {
      for (const to of [walked.past.at(-1), walked.future.at(-1)]) {
        const { past, now, future } = to ? record(walked, to) : walked;
        if (!to || past.length === walked.past.length) continue;
        expect({ past, now, future }).toEqual({
          past: [...walked.past, walked.now],
          now: to,
          future: [],
        });
      }
    }),
  );
});

test('the browser’s Back and Forward are Undo and Redo where they lead to the same picture', () => {
  fc.assert(
    fc.property(walks, pictures, (walked, parts) => {
      const done = record(walked, { parts });
      fc.pre(done.past.length === walked.past.length + 1);
      const back = revisit(done, structuredClone(walked.now.parts), -1);
      expect(back).toEqual(undo(done));
      expect(revisit(back, structuredClone(parts), 1)).toEqual(done);
    }),
  );
});

test('there and back again, then Back and Forward: nothing is mistaken for Undo', () => {
  const force = { ...start.parts, layout: 'force' as const };
  const there: Steps = { past: [], now: start, future: [] };
  const back = record(record(there, { parts: force }), start);
  const gone = revisit(back, force, -1);
  expect(gone).toEqual(undo(back));
  expect(revisit(gone, start.parts, 1)).toEqual(back);
});

test('the browser goes back in the picture only: the document stays, and that can be undone', () => {
  fc.assert(
    fc.property(walks, versions, pictures, (walked, version, parts) => {
      const edited = record(walked, { version });
      const { version: before } = walked.now;
      const gone = revisit(edited, parts, -1);
      fc.pre(gone.now.parts === parts);
      expect(gone.now.version).toBe(version);
      expect(undo(gone).now.version).toBe(version);
      expect(undo(undo(gone)).now.version).toBe(before);
    }),
  );
});
