import { expect, test } from 'vitest';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import type { Actor } from '$lib/model/schema';
import { findFileLooks } from './file-looks';

type Look = Pick<Actor, 'colour' | 'size' | 'fields'>;

function looksOf(actors: Look[], isImported = true) {
  const {
    attributes,
    nodes: [first],
    ...content
  } = sampleDocument();
  if (!first) throw new Error('nobody');
  const nodes = actors.map((look, i) => ({
    key: `a${i}`,
    attributes: { ...first.attributes, ...look },
  }));
  const imported = isImported ? { imported: { kind: 'GEXF', file: 'a.gexf' } } : {};
  const record = { ...attributes, ...imported };
  return findFileLooks(buildClaimGraph({ ...content, attributes: record, nodes, edges: [] }));
}

const red = { colour: '#ff0000' };
const blue = { colour: '#0000ff' };
const of = (...fields: [string, string][]) => ({ fields });

test('sizes count where they are not all the same', () => {
  expect(looksOf([{ size: 1 }, { size: 2 }]).hasSizes).toBe(true);
  expect(looksOf([{ size: 1 }, { size: 1 }]).hasSizes).toBe(false);
  expect(looksOf([{ size: 1 }, { size: 2 }, {}]).hasSizes).toBe(true);
  expect(looksOf([{ size: 1 }, {}]).hasSizes).toBe(false);
  expect(looksOf([{ size: 1 }, { size: 2 }], false).hasSizes).toBe(false);
});

test('colours make groups, the largest first; one colour alone tells nobody apart', () => {
  expect(looksOf([blue, red, {}, red]).groups).toEqual([
    { number: 1, colour: '#ff0000', name: null, actors: 2 },
    { number: 2, colour: '#0000ff', name: null, actors: 1 },
    { number: 3, colour: null, name: null, actors: 1 },
  ]);
  expect(looksOf([red, red]).groups).toEqual([]);
  expect(looksOf([red, blue], false).groups).toEqual([]);
});

test.each<[what: string, actors: Look[], names: (string | null)[]]>([
  [
    'an attribute that goes with the colours',
    [
      { ...red, ...of(['born', '1815'], ['color', '#ff0000'], ['class', 'poets']) },
      { ...red, ...of(['born', '1816'], ['color', '#ff0000'], ['class', 'poets']) },
      { ...blue, ...of(['born', '1815'], ['color', '#0000ff'], ['class', 'sailors']) },
    ],
    ['poets', 'sailors'],
  ],
  [
    'no attribute whose value two colours share',
    [
      { ...red, ...of(['class', 'a']) },
      { ...blue, ...of(['class', 'a']) },
    ],
    [null, null],
  ],
  [
    'no attribute that some of a colour lack',
    [{ ...red, ...of(['class', 'a']) }, red, { ...blue, ...of(['class', 'b']) }],
    [null, null],
  ],
])('groups are called after %s', (_, actors, names) => {
  expect(looksOf(actors).groups.map(({ name }) => name)).toEqual(names);
});
