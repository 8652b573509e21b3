import { expect, test } from 'vitest';
import { crowdedDocument, groupedLinks } from '$lib/queries/crowds-for-tests';
import { makeAtlas } from './atlas';
import { buildScene } from './build-scene';

const graph = crowdedDocument(1_200, groupedLinks(1_200, 30));
const { draw, drawWhole } = makeAtlas(graph);
const whole = drawWhole(graph);
const opened = draw({
  ...{ present: graph, left: null, selected: [] },
  opened: whole.map.circles.slice(0, 3).map(({ key }) => key),
});

test.each([
  ['all closed', whole],
  ['three opened', opened],
])('nobody stands on anybody, and all stand in their circles: %s', (_, circles) => {
  const size = { width: 890, height: 750 };
  const { nodes, rims } = buildScene(circles.map.graph, {
    ...{ size, selection: null, moved: new Map(), circles },
  });
  const away = (a: { x: number; y: number }, b: { x: number; y: number }) =>
    Math.hypot(a.x - b.x, a.y - b.y);
  for (const [i, one] of nodes.entries()) {
    expect(one.x - one.size / 2).toBeGreaterThanOrEqual(0);
    expect(one.x + one.size / 2).toBeLessThanOrEqual(size.width);
    for (const other of nodes.slice(i + 1))
      expect(away(one, other)).toBeGreaterThan(((one.size + other.size) / 2) * 0.9);
  }
  expect(rims).toHaveLength(circles === whole ? 0 : 3);
  const isWithin = (node: (typeof nodes)[number], rim: (typeof rims)[number]) =>
    Math.hypot((node.x - rim.x) / rim.width, (node.y - rim.y) / rim.height) < 0.5;
  for (const rim of rims) {
    const ids = rim.circle.inside.flatMap((one) =>
      one.type === 'actor' ? [`a:${one.actor}`] : [`o:${one.key.depth}.${one.key.actor}`],
    );
    expect(nodes.filter(({ id }) => ids.includes(id)).every((node) => isWithin(node, rim))).toBe(
      true,
    );
  }
});

test('the same map stands the same every time', () => {
  const again = makeAtlas(graph).drawWhole(graph);
  expect([...again.places.nodes]).toEqual([...whole.places.nodes]);
});

test('who has no claim at all is not faded', () => {
  const alone = makeAtlas(crowdedDocument(200, [])).drawWhole(crowdedDocument(200, []));
  const size = { width: 890, height: 750 };
  const request = { size, selection: null, moved: new Map<string, never>(), circles: alone };
  const { nodes } = buildScene(alone.map.graph, request);
  expect(nodes.map(({ emphasis }) => emphasis)).toEqual(nodes.map(() => 'plain'));
  const narrowed = buildScene(alone.map.graph, { ...request, left: new Set<string>() });
  expect(narrowed.nodes.every(({ emphasis }) => emphasis === 'faded')).toBe(true);
});
