import { describe, expect, test } from 'vitest';
import type { CircleKey } from '$lib/model/vocabulary';
import { indexCircles } from './circle-index';
import { askedCircles, mapCircles, type End, type MapRequest } from './circle-map';
import { buildCircleTree } from './circle-tree';
import { tabulateClaims } from './claim-table';
import { crowdedDocument, groupedLinks } from './crowds-for-tests';
import { hasRoom } from './has-room';
import { partOf } from './neighbourhood';

const graph = crowdedDocument(1_200, groupedLinks(1_200, 30));
const table = tabulateClaims(graph);
const index = indexCircles(buildCircleTree(graph.order, table), table);
const map = (request: Partial<MapRequest> = {}) =>
  mapCircles(index, { present: graph, left: null, opened: [], selected: [], ...request });

/** The actors (keys) that a circle stands for. */
function membersOf(at: number): string[] {
  const { from, to } = index.tree.circles[at] ?? { from: 0, to: 0 };
  return [...index.tree.order.subarray(from, to)].map((place) => table.actors[place] ?? '');
}

describe('a map of a document that has no room', () => {
  test('shows everyone once, alone or in a circle', () => {
    expect(hasRoom(graph)).toBe(false);
    const { circles, graph: alone } = map();
    const all = [...alone.nodes(), ...circles.flatMap(({ at }) => membersOf(at))];
    expect(all.sort()).toEqual(graph.nodes().sort());
  });

  test('adds up the claims of its circles', () => {
    const { circles, bundles } = map();
    for (const { at, claims, among } of circles) {
      const members = new Set(membersOf(at));
      const ends = graph.mapEdges((_, __, from, to) => [members.has(from), members.has(to)]);
      expect(claims).toBe(ends.filter(([from, to]) => from || to).length);
      expect(among).toBe(ends.filter(([from, to]) => from && to).length);
    }
    expect(bundles.length).toBeGreaterThan(10);
    for (const { source, target, claims } of bundles) {
      const [from, to] = [source, target].map(
        (end) => new Set(end.type === 'actor' ? [end.actor] : membersOf(end.at)),
      );
      const between = graph.filterEdges((_, __, a, b) => from?.has(a) && to?.has(b));
      expect(claims).toBe(between.length);
    }
  });

  test('opens a circle where it is asked for, and tells which was', () => {
    const [first] = map().circles;
    if (!first) throw new Error('there are circles');
    const { everyone, circles, graph: alone } = map({ opened: [first.key] });
    expect(circles.map(({ key }) => key)).not.toContainEqual(first.key);
    expect(askedCircles(everyone).map(({ key }) => key)).toEqual([first.key]);
    const within = circles.filter(({ key }) => key.depth > first.key.depth);
    const shown = [...alone.nodes(), ...within.flatMap(({ at }) => membersOf(at))];
    expect(shown).toEqual(expect.arrayContaining(membersOf(first.at)));
  });

  test('draws lines inside a circle that is opened, and no more of them among the others', () => {
    const across = Array.from({ length: 2_400 }, (_, i): [number, number] => [
      (i * 7_919) % 1_200,
      (i * 104_729 + 13) % 1_200,
    ]);
    const dense = crowdedDocument(1_200, [...groupedLinks(1_200, 30), ...across]);
    const rows = tabulateClaims(dense);
    const circles = indexCircles(buildCircleTree(dense.order, rows), rows);
    const draw = (opened: readonly CircleKey[]) =>
      mapCircles(circles, { present: dense, left: null, opened, selected: [] });
    const before = draw([]);
    const [largest] = before.circles.toSorted((a, b) => b.actors - a.actors);
    if (!largest) throw new Error('there are circles');
    const after = draw([largest.key]);
    const others = new Set(before.circles.map(({ at }) => at));
    const isOther = (end: End) => end.type === 'circle' && others.has(end.at);
    const among = (isThere: (end: End) => boolean) =>
      after.bundles.filter(({ source, target }) => isThere(source) && isThere(target)).length;
    expect(among(isOther)).toBeLessThanOrEqual(before.bundles.length);
    expect(among((end) => !isOther(end))).toBeGreaterThan(10);
  });

  test('shows whoever is selected, and draws all their lines', () => {
    const { graph: alone, bundles } = map({ selected: ['a777'] });
    expect(alone.hasNode('a777')).toBe(true);
    const drawn = bundles
      .filter(({ source, target }) =>
        [source, target].some((end) => end.type === 'actor' && end.actor === 'a777'),
      )
      .reduce((sum, { claims }) => sum + claims, alone.degree('a777'));
    expect(drawn).toBe(graph.degree('a777'));
  });

  test('closes what was opened first when there is no room for all', () => {
    const opened = map().circles.map(({ key }) => key);
    const { everyone, circles, graph: alone } = map({ opened });
    const asked = askedCircles(everyone).map(({ key }) => key);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(opened.length);
    expect(asked).toContainEqual(opened.at(-1));
    expect(alone.order + circles.length).toBeLessThanOrEqual(110);
  });

  test('opens whatever is asked for last, however many are selected', () => {
    const selected = ['a1', 'a301', 'a601', 'a901'];
    const last = map({ selected }).circles[0]?.key;
    if (!last) throw new Error('there are circles');
    const { everyone } = map({ selected, opened: [last] });
    expect(askedCircles(everyone).map(({ key }) => key)).toEqual([last]);
  });

  test('draws the claims between two who are selected, even if they do not count', () => {
    const [claim = ''] = graph.outEdges('a31');
    const selected = graph.extremities(claim);
    expect(map({ selected, left: new Set() }).graph.hasEdge(claim)).toBe(true);
  });

  test('tells who has claims that count', () => {
    const [claim = ''] = graph.outEdges('a31');
    const [from = '', to = ''] = graph.extremities(claim);
    const { counting, circles } = map({ selected: [from], left: new Set([claim]) });
    expect(counting).toEqual(new Set([from, to]));
    expect(circles.every(({ counting }) => counting === 0)).toBe(true);
  });

  test('names a circle after somebody who is there', () => {
    const [first] = map().circles;
    if (!first) throw new Error('there are circles');
    const present = partOf(
      graph,
      (actor) => actor !== first.key.actor,
      () => true,
    );
    const named = map({ present }).circles.find(({ at }) => at === first.at);
    expect(named?.label).not.toBe(first.label);
    expect(present.hasNode(named?.key.actor)).toBe(true);
  });

  test('goes on with a document that was edited since its circles were found', () => {
    const present = partOf(
      graph,
      (actor) => actor !== 'a5',
      (claim) => claim !== 'c9',
    );
    present.addNode('new', graph.getNodeAttributes('a1'));
    const edited = map({ present, selected: ['new', 'a5'] });
    expect(edited.everyone.actors).toBe(1_199);
  });

  test('leaves out what a narrowing leaves out', () => {
    const left = new Set(graph.edges().slice(0, 90));
    const counted = map({ left }).bundles.reduce((sum, { claims }) => sum + claims, 0);
    expect(counted).toBeLessThanOrEqual(90);
    const present = partOf(
      graph,
      (actor) => Number(actor.slice(1)) < 600,
      () => true,
    );
    const { circles, graph: alone, everyone } = map({ present });
    expect(everyone.actors).toBe(600);
    expect(circles.reduce((sum, { actors }) => sum + actors, alone.order)).toBe(600);
  });

  test('knows nothing of a circle that is not there', () => {
    const opened = [
      { depth: 9, actor: 'a1' },
      { depth: 1, actor: 'nobody' },
    ];
    expect(askedCircles(map({ opened }).everyone)).toEqual([]);
  });
});
