import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLOURINGS, FACETS, LAYOUTS, MEASURES, SIZINGS } from '$lib/model/vocabulary';
import {
  GROUPS,
  ORDERS,
  NO_ADDRESS,
  PANES,
  RESTS,
  sortPins,
  SORTS,
  VIEWS,
  type Address,
} from './address';
import { formatAddress } from './format-address';
import { parseAddress } from './parse-address';

const key = fc.string({ unit: 'grapheme' });
const choices = fc.uniqueArray(key, { minLength: 1, maxLength: 3 }).map((values) => values.sort());
const narrowing = fc.record(Object.fromEntries(FACETS.map((facet) => [facet, choices])), {
  requiredKeys: [],
});

const thousandths = fc.integer({ min: 0, max: 1000 });

/** Every address that a reader can come to: a part that needs another is there only with it. */
const addresses: fc.Arbitrary<Address> = fc
  .record({
    document: fc.option(key),
    version: fc.option(fc.integer({ min: 1, max: 999_999 })),
    select: fc.option(key),
    to: fc.option(key),
    pane: fc.constantFrom(null, ...PANES),
    view: fc.constantFrom(...VIEWS),
    sort: fc.constantFrom(...SORTS),
    group: fc.constantFrom(...GROUPS),
    order: fc.constantFrom(...ORDERS),
    narrowing,
    rest: fc.constantFrom(...RESTS),
    focus: fc.option(key),
    steps: fc.constantFrom(1, 2, 3),
    follow: fc.option(fc.tuple(key, key)),
    moment: fc.option(fc.integer({ min: 1, max: 999_999 })),
    layout: fc.constantFrom(...LAYOUTS),
    directed: fc.boolean(),
    ranked: fc.constantFrom(...MEASURES),
    size: fc.constantFrom('own', ...SIZINGS),
    colour: fc.constantFrom('own', ...COLOURINGS),
    pins: fc
      .uniqueArray(fc.record({ actor: key, x: thousandths, y: thousandths }), {
        selector: ({ actor }) => actor,
      })
      .map(sortPins),
    circles: fc.uniqueArray(fc.record({ depth: fc.integer({ min: 1, max: 99 }), actor: key }), {
      selector: ({ depth, actor }) => `${depth}.${actor}`,
    }),
    without: fc.uniqueArray(key).map((keys) => keys.sort()),
  })
  .map((address) => ({
    ...address,
    to: address.select === null ? null : address.to,
    steps: address.focus === null ? 1 : address.steps,
    directed: address.follow === null || address.directed,
  }));

const read = (address: string) =>
  parseAddress(new URL(address, 'https://example.org/s/').searchParams);

test('what is written is read again, whatever the keys look like', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      const written = formatAddress(address);
      expect(read(written)).toEqual({ address, dropped: [] });
      expect(formatAddress(read(written).address)).toBe(written);
    }),
  );
});

test('what is usual is left out', () => {
  expect(formatAddress(NO_ADDRESS)).toBe('.');
  expect(formatAddress({ ...NO_ADDRESS, select: 'ada', to: 'bob' })).toBe('?select=ada&to=bob');
});

test.each([
  ['?to=ada', NO_ADDRESS, []],
  ['?utm_source=x&fbclid=y', NO_ADDRESS, []],
  ['?pane=window&view=3d&select=ada', { ...NO_ADDRESS, select: 'ada' }, ['pane=window', 'view=3d']],
  ['?focus=ada&steps=9', { ...NO_ADDRESS, focus: 'ada' }, ['steps=9']],
  ['?follow=ada', NO_ADDRESS, ['follow=ada']],
  ['?v=2&select=ada', { ...NO_ADDRESS, select: 'ada' }, ['v=2']],
  ['?document=a1&version=3', { ...NO_ADDRESS, document: 'a1', version: 3 }, []],
  ['?document=a1&version=x', { ...NO_ADDRESS, document: 'a1' }, ['version=x']],
  ['?moment=-3', NO_ADDRESS, ['moment=-3']],
  ['?pin=1.2&pin=1001.5.ada', NO_ADDRESS, ['pin=1.2', 'pin=1001.5.ada']],
  ['?circle=0.ada&circle=x', NO_ADDRESS, ['circle=0.ada', 'circle=x']],
  ['?pin=1.2.b.c&pin=3.4.b.c', { ...NO_ADDRESS, pins: [{ actor: 'b.c', x: 3, y: 4 }] }, []],
  [
    '?valence=view&valence=conflict&valence=view',
    { ...NO_ADDRESS, narrowing: { valence: ['conflict', 'view'] } },
    [],
  ],
])('%s opens as much as it can, and says what it dropped', (written, address, dropped) => {
  const found = read(written);
  expect(found.address).toEqual(address);
  expect(found.dropped.sort()).toEqual(dropped.sort());
});
