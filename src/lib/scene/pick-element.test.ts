import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseGraphJson } from '$lib/formats/graph-json';
import { buildClaimGraph, type ClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import type { Selection } from '$lib/queries/selection';
import { buildScene } from './build-scene';
import { standActors } from './rest-picture';
import { actorAt, pickElement } from './pick-element';
import { nameBox } from './place-names';
import type { Scene } from './scene';

let talks: ClaimGraph;

beforeAll(async () => {
  const file = 'graph-data/moscow-talks/graph.json';
  const read = await parseGraphJson(readFileSync(file, 'utf8'), file);
  if (read.ok) talks = read.value;
});

const sceneOf = (graph: ClaimGraph, selection: Selection | null = null): Scene =>
  buildScene(graph, { size: { width: 893, height: 750 }, selection, moved: new Map() });

const HANDS = ['mouse', 'finger'] as const;

describe.each(HANDS)('with a %s', (hand) => {
  test('every actor is picked by its middle and by its name', () => {
    const scene = sceneOf(talks);
    for (const node of scene.nodes) {
      expect(pickElement(scene, node, hand)).toBe(node);
      const name = nameBox(node, node.nameSide, scene.fontSize);
      if (node.nameSide !== 'hidden') expect(pickElement(scene, name, hand)).toBe(node);
    }
  });

  test('every label is picked, whatever it stands on', () => {
    const scene = sceneOf(talks, { type: 'actor', actor: 'kushner' });
    expect(scene.plates.length).toBeGreaterThan(3);
    for (const plate of scene.plates) expect(pickElement(scene, plate, hand)).toBe(plate);
  });

  test('a line is picked by its middle, and where there is nothing, nothing is', () => {
    const graph = buildClaimGraph(sampleDocument());
    const scene = sceneOf(graph);
    expect(scene.lines).toHaveLength(3);
    for (const line of scene.lines) expect(pickElement(scene, line, hand)).toBe(line);
    expect(pickElement(scene, { x: 3, y: 747 }, hand)).toBeUndefined();
  });

  test('a claim about oneself is picked along its way', () => {
    const document = sampleDocument();
    for (const edge of document.edges) edge.target = edge.source;
    const scene = sceneOf(buildClaimGraph(document));
    expect(scene.lines).toHaveLength(2);
    for (const line of scene.lines) expect(pickElement(scene, line, hand)).toBe(line);
  });
});

test('whose shape is on a place is known before names and lines are placed, and is who is picked there', () => {
  const size = { width: 893, height: 750 };
  const standing = standActors(talks, { size, moved: new Map() });
  const scene = sceneOf(talks);
  let found = 0;
  for (let x = 0; x < size.width; x += 7)
    for (let y = 0; y < size.height; y += 7) {
      const actor = actorAt(standing, { x, y });
      if (actor) expect(pickElement(scene, { x, y }, 'finger')?.id).toBe(actor.id);
      found += actor ? 1 : 0;
    }
  expect(found).toBeGreaterThan(200);
});

test('a finger needs not hit an actor, a mouse must', () => {
  const scene = sceneOf(talks);
  const nato = scene.nodes.find(({ id }) => id === 'a:nato');
  const beside = { x: (nato?.x ?? 0) - 21, y: (nato?.y ?? 0) + 4 };
  expect(pickElement(scene, beside, 'finger')).toBe(nato);
  expect(pickElement(scene, beside, 'mouse')).not.toBe(nato);
});

test('what is faded lies below what is not', () => {
  const scene = sceneOf(talks, { type: 'actor', actor: 'kushner' });
  const faded = scene.nodes.find(({ emphasis }) => emphasis === 'faded');
  const lit = scene.nodes.find(({ emphasis }) => emphasis === 'lit');
  if (!faded || !lit) throw new Error('the scene has not both');
  const over = { ...faded, x: lit.x, y: lit.y };
  const nodes = [...scene.nodes.filter((node) => node !== faded), over];
  expect(pickElement({ ...scene, nodes }, lit, 'mouse')).toBe(lit);
});
