import { expect, test } from 'vitest';
import { buildClaimGraph, type ClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import type { Claim, DocumentFile } from '$lib/model/schema';
import { MEASURES } from '$lib/model/vocabulary';
import { chainsBetween } from './chains';
import { entriesIn, Finder, showHits } from './finder';
import { circlesOf, measureActors } from './measures';
import { partOf } from './neighbourhood';
import { indexFacets } from './facet-index';
import { countChoices, toggleChoice } from './choices';
import { knownChoices, narrow } from './narrowing';
import { tensionsOf } from './tensions';

/** The sample with some claims changed, by key. */
function graphWith(
  changes: Record<string, Partial<Claim>> = {},
  change = (file: DocumentFile) => file,
) {
  const document = sampleDocument();
  for (const { key, attributes } of document.edges) Object.assign(attributes, changes[key]);
  return buildClaimGraph(change(document));
}

test.each([
  [{}, ['c1', 'c2', 'c3', 'c4']],
  [{ valence: ['conflict'] }, ['c2', 'c3']],
  [{ valence: ['conflict', 'structure'] }, ['c2', 'c3', 'c4']],
  [{ valence: ['conflict'], relation: ['threaten'] }, ['c3']],
  [{ kind: ['country'] }, ['c4']],
  [{ speaker: ['bob'] }, ['c2']],
  [{ modality: ['predicted'] }, ['c2', 'c3']],
  [{ section: ['1'] }, ['c4']],
  [{ speaker: ['unnamed'] }, []],
])('%j leaves %j', (narrowing, claims) => {
  const graph = graphWith({
    c2: { attribution: { speaker: 'bob', form: 'direct' }, time: 'future' },
    c3: { time: 'future' },
    c4: { quotes: [{ exact: 'x', paragraph: 2 }] },
  });
  expect([...narrow(indexFacets(graph), narrowing)]).toEqual(claims);
});

test('each choice tells how many claims it would leave beside those of other facets', () => {
  const index = indexFacets(graphWith());
  expect([...countChoices(index, { valence: ['conflict'] }, 'valence')]).toEqual([
    ['conflict', 2],
    ['cooperation', 1],
    ['structure', 1],
  ]);
  expect([...countChoices(index, { valence: ['conflict'] }, 'kind')]).toEqual([
    ['person', 2],
    ['country', 0],
  ]);
});

test('a choice is added and taken away, in one order whatever came first', () => {
  const both = toggleChoice(toggleChoice({}, 'relation', 'yield'), 'relation', 'agree');
  expect(both).toEqual({ relation: ['agree', 'yield'] });
  expect(toggleChoice(toggleChoice(both, 'relation', 'agree'), 'relation', 'yield')).toEqual({});
});

test('choices that mean nothing in a document are told', () => {
  const narrowing = { valence: ['conflict', 'love'], section: ['9'] };
  expect(knownChoices(indexFacets(graphWith()), narrowing)).toEqual({
    known: { valence: ['conflict'] },
    unknown: ['love', '9'],
  });
});

test('a pair pulls both ways with cooperation and conflict, or with the same affirmed and denied', () => {
  expect(tensionsOf(graphWith())).toEqual([
    { source: 'ada', target: 'bob', type: 'valence', sides: [['c1'], ['c3']] },
  ]);
  expect(tensionsOf(graphWith({ c3: { polarity: 'negated' } }))).toEqual([]);
  const denied = { relation: 'support', polarity: 'negated' } as const;
  expect(tensionsOf(graphWith({ c3: denied }))).toEqual([
    { source: 'ada', target: 'bob', type: 'polarity', sides: [['c1'], ['c3']] },
  ]);
});

test('the shortest chains, with the direction of claims or without', () => {
  const graph = graphWith();
  const all = new Set(graph.edges());
  const ways = (from: string, to: string, directed: boolean, claims = all) =>
    chainsBetween(graph, from, to, claims, directed).map((chain) =>
      chain.map((link) => `${link.from} ${link.claims.join('+')} ${link.to}`),
    );
  expect(ways('bob', 'land', true)).toEqual([['bob c2 ada', 'ada c4 land']]);
  expect(ways('land', 'bob', true)).toEqual([]);
  expect(ways('land', 'bob', false)).toEqual([['land c4 ada', 'ada c1+c2+c3 bob']]);
  expect(ways('bob', 'land', true, new Set(['c4']))).toEqual([]);
  expect(ways('bob', 'bob', false)).toEqual([]);
});

test('all shortest chains are found', () => {
  const graph = graphWith({}, (file) => {
    const [edge] = file.edges;
    if (edge) file.edges.push({ ...edge, key: 'c5', source: 'bob', target: 'land' });
    file.nodes.push(...file.nodes.slice(0, 1).map((node) => ({ ...node, key: 'eve' })));
    if (edge) file.edges.push({ ...edge, key: 'c6', source: 'ada', target: 'eve' });
    if (edge) file.edges.push({ ...edge, key: 'c7', source: 'bob', target: 'eve' });
    return file;
  });
  const chains = chainsBetween(graph, 'land', 'eve', new Set(graph.edges()), false);
  expect(chains.map((chain) => chain.map(({ to }) => to))).toEqual([
    ['ada', 'eve'],
    ['bob', 'eve'],
  ]);
});

test('what can be counted of an actor, and the circles it belongs to', () => {
  const graph = graphWith();
  const values = (['claims', 'does', 'undergoes', 'partners'] as const).map((measure) =>
    measureActors(graph, measure)('ada'),
  );
  expect(values).toEqual([4, 3, 1, 2]);
  const nobody = partOf(
    graph,
    () => false,
    () => false,
  );
  for (const measure of MEASURES) expect(measureActors(nobody, measure)('ada')).toBe(0);
  expect(circlesOf(nobody).size).toBe(0);
  const shares = graph.mapNodes(measureActors(graph, 'reached'));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
  expect([...circlesOf(graph).keys()].sort()).toEqual(['ada', 'bob', 'land']);
  expect(circlesOf(graph)).toEqual(circlesOf(graphWith()));
});

function findIn(graph: ClaimGraph, words: string) {
  const finder = new Finder();
  const entries = [...entriesIn(graph)].flat();
  finder.add(entries);
  return showHits(entries, finder.find(words));
}

test.each([
  ['ada', 'actor', 'Ada'],
  ['queen', 'actor', 'Ada'],
  ['ÁDÀ', 'actor', 'Ada'],
  ['refuzes', 'claim', 'Bob refuses Ada'],
  ['bob refuses', 'claim', 'Bob refuses Ada'],
  ['so it warns', 'quote', 'so it warns'],
  ['sle', 'quote', 'she sleeps'],
])('“%s” finds the %s “%s”', (words, type, text) => {
  const graph = graphWith({}, (file) => {
    Object.assign(file.nodes[0]?.attributes ?? {}, { aliases: ['the queen'] });
    return file;
  });
  const found = findIn(graph, words).get(type as 'actor');
  expect(found?.[0]?.text).toBe(text);
});

test('what was asked for is marked', () => {
  const graph = graphWith();
  const [found] = findIn(graph, 'refus ada').get('claim') ?? [];
  expect(found?.marks.map(({ start, end }) => found.text.slice(start, end))).toEqual([
    'refuses',
    'Ada',
  ]);
  expect(findIn(graph, 'xyzzy').size).toBe(0);
  expect(findIn(graph, '').size).toBe(0);
});
