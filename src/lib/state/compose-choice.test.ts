import { expect, test } from 'vitest';
import { USUAL_CHOICE, type PictureChoice } from '$lib/figure/choice';
import { textsOf } from '$lib/figure/figure';
import { ownDocument, setterFor } from '$lib/figure/figures-for-tests';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import * as measures from '$lib/queries/measures';
import { MEASURE_WORDS } from '$lib/scene/encoding';
import { NO_ADDRESS, type Address } from '$lib/url/address';
import { composePicture, tellShown } from './compose-choice';
import { Explorer } from './explorer.svelte';
import { Stage } from './stage.svelte';

const strike = await ownDocument('harbour-strike');
const setter = await setterFor(strike);

const explore = (address: Partial<Address>, graph = strike) =>
  new Explorer('strike', graph, () => ({ address: { ...NO_ADDRESS, ...address }, dropped: [] }));

function wordsOf(address: Partial<Address>, part: PictureChoice['part']): string[] {
  const explorer = explore(address);
  const choice = { ...USUAL_CHOICE, part };
  const caption = { made: '2026-11-25' };
  const stage = new Stage(explorer);
  stage.instruments = measures;
  const { pages } = composePicture(explorer, stage, choice, caption, setter);
  return pages.flatMap(({ marks }) => textsOf(marks)).map(({ text }) => text);
}

test('the legend of the whole document explains no measure that it does not show', () => {
  const measured = { size: 'between', colour: 'between' } as const;
  const usual = `larger: ${MEASURE_WORDS.claims.more}`;
  const between = `larger: ${MEASURE_WORDS.between.more}`;
  expect(wordsOf(measured, 'whole')).toContain(between);
  const words = wordsOf({ ...measured, without: ['prewd'] }, 'whole');
  expect(words).toContain(usual);
  expect(words.filter((word) => word.includes(MEASURE_WORDS.between.more))).toEqual([]);
});

test('what is selected alone counts the claims that are there', () => {
  const all = strike.edges('authority');
  const seen = all.filter((claim) => !strike.extremities(claim).includes('union'));
  expect(seen.length).toBeLessThan(all.length);
  const told = (number: number) => `${number} of ${strike.size} claims`;
  expect(wordsOf({ select: 'authority' }, 'shown')).toContain(told(all.length));
  expect(wordsOf({ select: 'authority' }, 'selection')).toContain(told(all.length));
  const without = { select: 'authority', without: ['union'] };
  expect(wordsOf(without, 'selection')).toContain(told(seen.length));

  const narrowed = { select: 'authority', narrowing: { valence: ['cooperation'] } };
  const left = all.filter((claim) => explore(narrowed).left?.has(claim));
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(all.length);
  for (const rest of ['fade', 'hide'] as const)
    expect(wordsOf({ ...narrowed, rest }, 'selection')).toContain(told(left.length));
});

const narrowing = { narrowing: { valence: ['cooperation'] } };

test.each(['shown', 'selection'] as const)(
  'of a selected claim that is hidden, its actors are %s',
  (part) => {
    const claim = strike.findEdge((key) => !explore(narrowing).left?.has(key)) ?? '';
    const words = wordsOf({ ...narrowing, select: claim, rest: 'hide' }, part);
    for (const actor of strike.extremities(claim))
      expect(words).toContain(strike.getNodeAttribute(actor, 'label'));
  },
);

test('what is selected is told by its two names, whatever stands in them', () => {
  const file = structuredClone(contentOf(strike));
  for (const { key, attributes } of file.nodes)
    if (key === 'authority') attributes.label = 'A → B Group';
  const explorer = explore({ select: 'authority', to: 'union' }, buildClaimGraph(file));
  const union = strike.getNodeAttribute('union', 'label');
  expect(tellShown(explorer, USUAL_CHOICE)).toBe(`A → B Group to ${union}`);
});
