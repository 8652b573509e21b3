import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EARLIER, isKeptRecord, revise, type KeptRecord } from './kept-record';

const FIRST: KeptRecord = {
  id: 'one',
  name: 'sample',
  called: null,
  title: 'A sample',
  origin: { file: 'sample.json', kind: 'JSON' },
  opened: 0,
  changed: 0,
  number: 1,
  earlier: [],
};

/** The record after saves at these times, and the numbers of the versions whose content is there. */
function saveAt(times: readonly number[]) {
  const present = new Set([FIRST.number]);
  const record = times.reduce((before, time) => {
    const { record: after, dropped } = revise(before, 'A sample', time);
    present.add(after.number);
    for (const number of dropped) present.delete(number);
    return after;
  }, FIRST);
  return { record, present };
}

test('the last three versions before this one are kept', () => {
  const { record } = saveAt([10, 20, 30]);
  expect(record.number).toBe(4);
  expect(record.earlier.map(({ number }) => number)).toEqual([3, 2, 1]);
});

test('many small changes push out neither the first version nor the one of an hour ago', () => {
  const hour = 3600;
  const { record } = saveAt([hour, ...Array.from({ length: 60 }, (_, i) => 2 * hour + i)]);
  const numbers = record.earlier.map(({ number }) => number);
  expect(numbers.slice(1)).toEqual([2, 1]);
});

test('whatever is saved when: never more than three, the first among them, each with its content', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1e6), { maxLength: 40 }), (steps) => {
      let time = 0;
      const { record, present } = saveAt(steps.map((step) => (time += step)));
      const numbers = record.earlier.map(({ number }) => number);
      expect(numbers.length).toBe(Math.min(EARLIER, steps.length));
      expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
      if (steps.length > 0) expect(numbers.at(-1)).toBe(1);
      expect(present).toEqual(new Set([record.number, ...numbers]));
    }),
  );
});

test.each([
  ['nothing', undefined],
  ['a word', 'record'],
  ['no title', { ...FIRST, title: undefined }],
  ['no origin', { ...FIRST, origin: null }],
  ['a number that is none', { ...FIRST, number: 'two' }],
  ['earlier versions that are none', { ...FIRST, earlier: [null] }],
])('%s is a damaged record', (_, held) => {
  expect(isKeptRecord(held)).toBe(false);
});

test('a record is one', () => expect(isKeptRecord(FIRST)).toBe(true));
