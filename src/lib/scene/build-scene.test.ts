import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseGraphJson } from '$lib/formats/graph-json';
import { buildClaimGraph, type ClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import { relationshipsOf } from '$lib/queries/relationships';
import type { Selection } from '$lib/queries/selection';
import { buildScene } from './build-scene';
import { boxesTouch, isInside, type Box } from './geometry';
import { nameBox } from './place-names';
import type { Scene } from './scene';

const DESKTOP = { width: 893, height: 750 };
const PHONE = { width: 390, height: 380 };
const moved = new Map();
let talks: ClaimGraph;

beforeAll(async () => {
  const file = 'graph-data/moscow-talks/graph.json';
  const read = await parseGraphJson(readFileSync(file, 'utf8'), file);
  if (read.ok) talks = read.value;
});

const sceneOf = (graph: ClaimGraph, selection: Selection | null = null, size = DESKTOP) =>
  buildScene(graph, { size, selection, moved });

/** Every pair of boxes of a scene that touch, by name. */
function collisions({ nodes, plates, fontSize }: Scene): string[] {
  const shown = nodes.filter(({ emphasis }) => emphasis !== 'faded');
  const boxes: { name: string; box: Box }[] = [
    ...shown.map((node) => ({
      name: node.id,
      box: { ...node, width: node.size, height: node.size },
    })),
    ...shown
      .filter(({ nameSide }) => nameSide !== 'hidden')
      .map((node) => {
        const named = { ...node, width: node.size, height: node.size };
        return { name: `name of ${node.id}`, box: nameBox(named, node.nameSide, fontSize) };
      }),
    ...plates.map((box) => ({ name: box.id, box })),
  ];
  return boxes.flatMap(({ name, box }, i) =>
    boxes
      .slice(i + 1)
      .flatMap((other) => (boxesTouch(box, other.box) ? [`${name} ~ ${other.name}`] : [])),
  );
}

describe('the Moscow talks', () => {
  test('show every actor by name, nothing on top of anything, nothing cut', () => {
    const scene = sceneOf(talks);
    expect(scene.nodes.map(({ nameSide }) => nameSide)).not.toContain('hidden');
    expect(collisions(scene)).toEqual([]);
    const cut = scene.nodes.filter((node) => {
      const named = { ...node, width: node.size, height: node.size };
      return (
        !isInside(named, scene.size) ||
        !isInside(nameBox(named, node.nameSide, scene.fontSize), scene.size)
      );
    });
    expect(cut).toEqual([]);
  });

  test('draw one line a relationship, and no two on the same way', () => {
    const { lines } = sceneOf(talks);
    expect(lines).toHaveLength(relationshipsOf(talks).length);
    expect(new Set(lines.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(
      lines.length,
    );
  });

  test('keep the labels of opened claims apart, whoever is selected, on every screen', () => {
    for (const size of [DESKTOP, PHONE])
      for (const actor of talks.nodes()) {
        const scene = sceneOf(talks, { type: 'actor', actor }, size);
        const labels = collisions(scene).filter((pair) => pair.includes('p:'));
        expect(labels, actor).toEqual([]);
      }
  });

  test('leave the line that the page writes over the picture its room, on every screen', () => {
    for (const size of [DESKTOP, PHONE, { width: 390, height: 260 }])
      for (const actor of talks.nodes()) {
        const { nodes, plates, fontSize } = sceneOf(talks, { type: 'actor', actor }, size);
        const names = nodes
          .filter(({ nameSide }) => nameSide !== 'hidden')
          .map((node) => nameBox(node, node.nameSide, fontSize));
        const note = { x: 150, y: 13, width: 300, height: 26 };
        expect(
          [...names, ...plates].filter((box) => boxesTouch(box, note)),
          actor,
        ).toEqual([]);
      }
  });

  test('keep labels off the marks of others’ words', () => {
    const { lines, plates } = sceneOf(talks, { type: 'actor', actor: 'trump' });
    const marks = lines.filter(
      ({ modality, emphasis }) => modality === 'attributed' && emphasis !== 'faded',
    );
    expect(marks.length).toBeGreaterThan(0);
    for (const { x, y } of marks) {
      const mark = { x, y, width: 12, height: 12 };
      expect(plates.filter((plate) => boxesTouch(plate, mark))).toEqual([]);
    }
  });

  test('open all claims of a selected actor and fade the rest', () => {
    const { lines, nodes } = sceneOf(talks, { type: 'actor', actor: 'kushner' });
    expect(lines.filter(({ type }) => type === 'claim')).toHaveLength(talks.degree('kushner'));
    expect(nodes.filter(({ emphasis }) => emphasis === 'selected').map(({ id }) => id)).toEqual([
      'a:kushner',
    ]);
    expect(
      nodes
        .filter(({ emphasis }) => emphasis === 'lit')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a:putin', 'a:trump', 'a:united-states', 'a:ushakov']);
  });

  test('label every claim of a selected relationship', () => {
    const selection = { type: 'relationship', source: 'trump', target: 'putin' } as const;
    const { lines, plates } = sceneOf(talks, selection);
    const opened = lines.filter(({ type }) => type === 'claim');
    expect(plates).toHaveLength(opened.length);
    expect(
      lines.find(({ source, sink }) => source === 'a:putin' && sink === 'a:trump')?.emphasis,
    ).toBe('plain');
  });

  test('mark a selected claim and give it its label first', () => {
    const [claim = ''] = talks.outEdges('putin', 'united-states');
    const { lines, plates } = sceneOf(talks, { type: 'claim', claim }, PHONE);
    expect(lines.filter(({ emphasis }) => emphasis === 'selected').map(({ id }) => id)).toEqual([
      `c:${claim}`,
    ]);
    expect(plates.some(({ id }) => id === `p:c:${claim}`)).toBe(true);
  });

  test('leave names where they are when something is selected', () => {
    const sides = (scene: Scene) => scene.nodes.map(({ nameSide }) => nameSide);
    expect(sides(sceneOf(talks, { type: 'actor', actor: 'trump' }))).toEqual(sides(sceneOf(talks)));
  });
});

describe('any document', () => {
  test('without positions stands on rings, apart', () => {
    expect(collisions(sceneOf(buildClaimGraph(sampleDocument())))).toEqual([]);
  });

  test('takes an actor that was moved to where it was put, on any size', () => {
    const graph = buildClaimGraph(sampleDocument());
    const request = { selection: null, moved: new Map([['ada', { x: 0.5, y: 0.25 }]]) };
    const at = (size: typeof PHONE) =>
      buildScene(graph, { ...request, size }).nodes.find(({ id }) => id === 'a:ada');
    expect(at(DESKTOP)).toMatchObject({ x: 446.5, y: 187.5 });
    expect(at(PHONE)).toMatchObject({ x: 195, y: 95 });
  });

  test('may have one actor, none, or a claim about oneself', () => {
    const file = sampleDocument();
    const alone = { ...file, nodes: file.nodes.slice(1, 2), edges: [] };
    expect(sceneOf(buildClaimGraph(alone)).nodes[0]).toMatchObject({ x: 446.5 });
    expect(sceneOf(buildClaimGraph({ ...alone, nodes: [] })).nodes).toEqual([]);
    const edges = file.edges.slice(0, 1).map((edge) => ({ ...edge, source: 'bob', target: 'bob' }));
    const [line] = sceneOf(buildClaimGraph({ ...alone, edges })).lines;
    expect([line?.x, line?.y, line?.bend].every(Number.isFinite)).toBe(true);
  });
});
