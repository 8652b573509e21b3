import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import { siblingsIn, type CircleIndex, type Siblings } from '$lib/queries/circle-index';
import type { CircleMap, OpenedCircle } from '$lib/queries/circle-map';
import type { Point } from './geometry';
import { nodeId } from './ids';

/** Radii of what is laid out, and how far outside of what it holds a rim lies, in a layout's own units. */
const RADIUS = { actor: 40, circle: 62, rim: 24 };
const SETTLE = { steps: 200, overlap: 300 };

/** Where a map puts everything, in units of its own: nodes (ids) with the room they have, and the rims of opened circles. */
export interface CirclePlaces {
  nodes: Map<string, Point & { radius: number }>;
  rims: { circle: OpenedCircle; middle: Point; radius: number }[];
}

/** Lays out a map: those who stand side by side by force, each opened circle in a disc that is as large as what it holds. */
export function placeCircles({ index, everyone }: CircleMap): CirclePlaces {
  return layOut(index, everyone);
}

function layOut(index: CircleIndex, circle: OpenedCircle): CirclePlaces & { radius: number } {
  const resting = restingPlaces(siblingsIn(index, circle.at));
  const graph = new UndirectedGraph<Point & { size: number }>();
  const laid = circle.inside.map((shown, i) => {
    const within = shown.type === 'opened' ? layOut(index, shown) : null;
    const size = within?.radius ?? RADIUS[shown.type === 'circle' ? 'circle' : 'actor'];
    graph.addNode(i, { ...(resting[shown.number] ?? { x: 0, y: 0 }), size });
    return { shown, within };
  });
  noverlap.assign(graph, { maxIterations: SETTLE.overlap, settings: { margin: 6, ratio: 1 } });

  const all = graph.mapNodes((_, spot) => spot);
  const middle = middleOf(all);
  const radius = Math.max(
    ...all.map((spot) => Math.hypot(spot.x - middle.x, spot.y - middle.y) + spot.size),
  );
  const nodes: CirclePlaces['nodes'] = new Map();
  const rims: CirclePlaces['rims'] = [];
  laid.forEach(({ shown, within }, i) => {
    const { x, y, size } = all[i] ?? { ...middle, size: 0 };
    const by = { x: x - middle.x, y: y - middle.y };
    if (shown.type !== 'opened' || !within)
      return void nodes.set(nodeId(shown), { ...by, radius: size });
    rims.push({ circle: shown, middle: by, radius: within.radius });
    for (const [id, place] of within.nodes) nodes.set(id, { ...place, ...moved(place, by) });
    for (const rim of within.rims) rims.push({ ...rim, middle: moved(rim.middle, by) });
  });
  return { nodes, rims, radius: radius + RADIUS.rim };
}

function moved({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

/** Of the box around some places with their sizes. */
function middleOf(spots: readonly (Point & { size: number })[]): Point {
  const between = (low: number[], high: number[]) => (Math.min(...low) + Math.max(...high)) / 2;
  return {
    x: between(
      spots.map(({ x, size }) => x - size),
      spots.map(({ x, size }) => x + size),
    ),
    y: between(
      spots.map(({ y, size }) => y - size),
      spots.map(({ y, size }) => y + size),
    ),
  };
}

const resting = new WeakMap<Siblings, Point[]>();

/** Where those who stand side by side come to rest while all of them are closed; found once. */
function restingPlaces(siblings: Siblings): Point[] {
  const known = resting.get(siblings);
  if (known) return known;
  const count = siblings.own.length + siblings.inner.length;
  const graph = new UndirectedGraph<Point, { weight: number }>();
  // A sunflower to start from: the same every time, and nobody on top of another.
  for (let i = 0; i < count; i += 1) {
    const angle = i * Math.PI * (3 - Math.sqrt(5));
    graph.addNode(i, { x: Math.sqrt(i) * Math.cos(angle), y: Math.sqrt(i) * Math.sin(angle) });
  }
  for (const [a, b, claims] of siblings.links)
    graph.addEdge(a, b, { weight: Math.log2(1 + claims) });
  const found = forceAtlas2(graph, {
    iterations: SETTLE.steps,
    getEdgeWeight: 'weight',
    settings: {
      ...forceAtlas2.inferSettings(graph),
      gravity: 2,
      scalingRatio: 4,
      barnesHutOptimize: false,
    },
  });
  const spots = Array.from({ length: count }, (_, i) => found[i] ?? { x: 0, y: 0 });
  const reach = Math.max(1e-9, ...spots.map(({ x, y }) => Math.hypot(x, y)));
  const scale = (RADIUS.circle * 1.6 * Math.sqrt(count)) / reach;
  const places = spots.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
  resting.set(siblings, places);
  return places;
}
