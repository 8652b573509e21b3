import { expect, test } from 'vitest';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import { NO_ADDRESS } from '$lib/url/address';
import { nameStep } from './name-step';
import { partsOf, type PictureParts } from './steps';

const start = partsOf(NO_ADDRESS);
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
  const change = { from: { ...start, ...from }, to: { ...start, ...to } };
  expect(nameStep(graph, { ...change, does: null, about: null, parts: start })).toBe(name);
});
