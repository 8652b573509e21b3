import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import { tabulateClaims } from './claim-table';
import { claimsSaidBy, dealingsOf } from './dossier';
import { actorsByClaims, countClaims, figuresOf, headingOf } from './figures';
import { sectionsOf } from './course-sections';
import { courseOf } from './passages';
import { tallyModalities, tallyValences } from './prevailing';
import { segmentsOf } from './quote-segments';
import { claimsBetween, relationshipsOf } from './relationships';
import { findSelection, pairOf } from './selection';
import { countValences, strongestRelationships } from './table-figures';

const graph = buildClaimGraph(sampleDocument());
const table = tabulateClaims(graph);

describe('relationships', () => {
  test('hold all claims of an ordered pair, in the order of the document', () => {
    expect(relationshipsOf(graph)).toEqual([
      { source: 'ada', target: 'bob', claims: ['c1', 'c3'] },
      { source: 'bob', target: 'ada', claims: ['c2'] },
      { source: 'ada', target: 'land', claims: ['c4'] },
    ]);
  });

  test('the strongest are those with most of the claims that count, in either direction', () => {
    expect(strongestRelationships(table, null)).toEqual([
      { source: 'ada', target: 'bob', claims: 2 },
      { source: 'ada', target: 'land', claims: 1 },
      { source: 'bob', target: 'ada', claims: 1 },
    ]);
    expect(strongestRelationships(table, new Set(['c2']))).toEqual([
      { source: 'bob', target: 'ada', claims: 1 },
    ]);
  });

  test.each([null, new Set(['c2', 'c4'])])(
    'their valences are counted as those of any claims: %s',
    (left) => {
      expect(countValences(table, left)).toEqual(
        tallyValences(graph, [...(left ?? graph.edges())]),
      );
    },
  );

  test('go one way only, and to nobody unknown', () => {
    expect(claimsBetween(graph, 'ada', 'bob')).toEqual(['c1', 'c3']);
    expect(claimsBetween(graph, 'bob', 'ada')).toEqual(['c2']);
    expect(claimsBetween(graph, 'ada', 'eve')).toEqual([]);
  });
});

test('an actor’s claims are grouped by the other, most first, both directions', () => {
  expect(dealingsOf(graph, 'ada')).toEqual([
    { other: 'bob', claims: ['c1', 'c3', 'c2'] },
    { other: 'land', claims: ['c4'] },
  ]);
});

test('what an actor says is found by its speaker', () => {
  const file = sampleDocument();
  Object.assign(file.edges[1]?.attributes.attribution ?? {}, { speaker: 'land' });
  expect(claimsSaidBy(buildClaimGraph(file), 'land')).toEqual(['c2']);
});

test('figures, order and headings', () => {
  expect(figuresOf(graph)).toEqual({ actors: 3, claims: 4, statements: 1 });
  expect(actorsByClaims(graph)).toEqual(['ada', 'bob', 'land']);
  expect([headingOf(graph, 2), headingOf(graph, 3), headingOf(graph, 99)]).toEqual([
    undefined,
    'Later',
    undefined,
  ]);
});

test('a claim about oneself counts once', () => {
  const file = sampleDocument();
  const edges = file.edges.map((edge) => ({ ...edge, source: 'ada', target: 'ada' }));
  const alone = buildClaimGraph({ ...file, edges });
  expect(countClaims(alone, 'ada')).toBe(4);
  expect(dealingsOf(alone, 'ada')).toEqual([{ other: 'ada', claims: ['c1', 'c2', 'c3', 'c4'] }]);
});

test('valences and modalities are counted, the most frequent first', () => {
  expect(tallyValences(graph, ['c1', 'c2', 'c3'])).toEqual([
    ['conflict', 2],
    ['cooperation', 1],
  ]);
  expect(tallyModalities(graph, ['c1', 'c2'])).toEqual([['asserted', 2]]);
  expect(tallyValences(graph, [])).toEqual([]);
});

describe('selection', () => {
  test.each([
    ['ada', undefined, { type: 'actor', actor: 'ada' }],
    ['c2', undefined, { type: 'claim', claim: 'c2' }],
    ['ada', 'bob', { type: 'relationship', source: 'ada', target: 'bob' }],
    ['land', 'ada', null],
    ['eve', undefined, null],
    ['', undefined, null],
  ])('%s to %s means %j', (select, to, selection) => {
    expect(findSelection(graph, select, to)).toEqual(selection);
  });

  test('has a pair unless it is an actor', () => {
    expect(pairOf(graph, { type: 'claim', claim: 'c2' })).toEqual(['bob', 'ada']);
    expect(pairOf(graph, { type: 'actor', actor: 'ada' })).toBeNull();
  });
});

describe('segments of a quote', () => {
  test('mark whole words, one mention each', () => {
    const mentions = [
      { surface: 'he', actor: 'bob' },
      { surface: 'the', actor: 'land' },
      { surface: 'he', actor: 'ada' },
    ];
    expect(segmentsOf({ exact: 'the man he saw, he said', mentions })).toEqual([
      { text: 'the', actor: 'land' },
      { text: ' man ' },
      { text: 'he', actor: 'bob' },
      { text: ' saw, ' },
      { text: 'he', actor: 'ada' },
      { text: ' said' },
    ]);
  });

  test('never lose a letter of the quote', () => {
    const word = fc.constantFrom('he', 'she', 'the', ' ', 'é', '😀', '-');
    const quote = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(''));
    fc.assert(
      fc.property(quote, fc.array(word), (exact, surfaces) => {
        const mentions = surfaces.map((surface) => ({ surface, actor: 'ada' }));
        const segments = segmentsOf({ exact, mentions });
        expect(segments.map(({ text }) => text).join('')).toBe(exact);
      }),
    );
  });
});

test('the course goes through the sections in which its claims stand', () => {
  const file = sampleDocument();
  file.attributes.sections = [
    { heading: '', paragraphs: [1, 1] },
    { heading: 'Later', paragraphs: [2, 9] },
  ];
  file.edges.forEach(({ attributes }, i) =>
    attributes.quotes.forEach((quote) =>
      Object.assign(quote, { paragraph: i < 1 ? 1 : 2, start: i }),
    ),
  );
  for (const quote of file.edges.at(-1)?.attributes.quotes ?? []) delete quote.paragraph;
  const told = buildClaimGraph(file);
  expect(sectionsOf(told, courseOf(told))).toEqual([
    { heading: undefined, first: 1, claims: 1 },
    { heading: 'Later', first: 2, claims: told.size - 2 },
  ]);
});
