import type { ClaimGraph } from '$lib/model/claim-graph';
import { KINDS, type Layout } from '$lib/model/vocabulary';
import { actorsByClaims } from '$lib/queries/figures';
import type { Point, Size } from './geometry';

/** Room kept free between the outermost centres and the edge of the picture, for shapes and names, in px. */
const MARGIN = { x: 64, top: 60, bottom: 48 };
/** On a small picture the room at the sides and at the foot is at most this share of its width and height. */
const SHARE = { side: 0.105, foot: 0.13 };

/** Every actor's centre in a picture of `size`; without a layout of its own a document is laid out in rings. */
export function placeActors(
  graph: ClaimGraph,
  size: Size,
  layout: Layout = 'own',
  places: ReadonlyMap<string, Point> | null = null,
): Map<string, Point> {
  const positions = positionsOf(graph, layout, places);
  const fit = fitInto(positions.values(), size);
  return new Map([...positions].map(([actor, place]) => [actor, fit(place)]));
}

function positionsOf(
  graph: ClaimGraph,
  layout: Layout,
  places: ReadonlyMap<string, Point> | null,
): ReadonlyMap<string, Point> {
  if (layout === 'kinds') return kindPositions(graph);
  if (layout === 'rings') return ringPositions(graph);
  if (layout !== 'own' && places && places.size > 0) return withEveryone(graph, places);
  const own = ownPositions(graph);
  const isComplete = graph.everyNode((actor) => own.has(actor));
  return isComplete
    ? new Map([...own].filter(([actor]) => graph.hasNode(actor)))
    : ringPositions(graph);
}

/** Whom a layout has not placed yet waits in the middle of the others. */
function withEveryone(graph: ClaimGraph, places: ReadonlyMap<string, Point>): Map<string, Point> {
  const all = [...places.values()];
  const middle = {
    x: all.reduce((sum, { x }) => sum + x, 0) / all.length,
    y: all.reduce((sum, { y }) => sum + y, 0) / all.length,
  };
  return new Map(graph.mapNodes((actor) => [actor, places.get(actor) ?? middle]));
}

/** Of the actors that the document itself places. */
function ownPositions(graph: ClaimGraph): Map<string, Point> {
  return new Map(Object.entries(graph.getAttribute('positions') ?? {}));
}

/** A circle for each kind, the circles around the middle; the wider, the more actors are of it. */
function kindPositions(graph: ClaimGraph): Map<string, Point> {
  const actors = actorsByClaims(graph);
  const kinds = KINDS.map((kind) =>
    actors.filter((actor) => graph.getNodeAttribute(actor, 'kind') === kind),
  ).filter((members) => members.length > 0);
  const around = (i: number, all: number, radius: number): Point => {
    const angle = (i / all) * 2 * Math.PI - Math.PI / 2;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  };
  return new Map(
    kinds.flatMap((members, i) => {
      const middle = around(i, kinds.length, kinds.length > 1 ? 3 : 0);
      const radius = members.length > 1 ? 0.4 + 0.15 * members.length : 0;
      return members.map((actor, j): [string, Point] => {
        const { x, y } = around(j, members.length, radius);
        return [actor, { x: middle.x + x, y: middle.y + y }];
      });
    }),
  );
}

/** The most connected actor in the middle, the others on rings around it, each ring holding eight more. */
function ringPositions(graph: ClaimGraph): Map<string, Point> {
  return new Map(
    actorsByClaims(graph).map((actor, rank) => {
      const ring = Math.ceil((Math.sqrt(1 + rank) - 1) / 2);
      const first = (2 * ring - 1) ** 2;
      const angle = ring === 0 ? 0 : ((rank - first) / (8 * ring)) * 2 * Math.PI + ring;
      return [actor, { x: ring * Math.cos(angle), y: ring * Math.sin(angle) }];
    }),
  );
}

/** What of a picture all centres fill, from its upper left corner, in px: in it they stand at the same shares whatever its size. */
export function roomWithin({ width, height }: Size): Point & Size {
  const side = Math.min(MARGIN.x, width * SHARE.side);
  const foot = Math.min(MARGIN.bottom, height * SHARE.foot);
  return { x: side, y: MARGIN.top, width: width - 2 * side, height: height - MARGIN.top - foot };
}

/** From units of one’s own to px; `scale` is what a unit becomes at least, across or down. */
interface Fit {
  (place: Point): Point;
  scale: number;
}

/** Stretches units of one’s own so that some places fill a picture. */
export function fitInto(places: Iterable<Point>, size: Size): Fit {
  const [least, most] = [
    { x: Infinity, y: Infinity },
    { x: -Infinity, y: -Infinity },
  ];
  for (const { x, y } of places) {
    Object.assign(least, { x: Math.min(least.x, x), y: Math.min(least.y, y) });
    Object.assign(most, { x: Math.max(most.x, x), y: Math.max(most.y, y) });
  }
  const along = (low: number, high: number, from: number, to: number) => ({
    scale: high > low ? (to - from) / (high - low) : 1,
    to: (value: number) =>
      high > low ? from + ((value - low) / (high - low)) * (to - from) : (from + to) / 2,
  });
  const { x, y, width, height } = roomWithin(size);
  const across = along(least.x, most.x, x, x + width);
  const down = along(least.y, most.y, y, y + height);
  const fit = (place: Point) => ({ x: across.to(place.x), y: down.to(place.y) });
  return Object.assign(fit, { scale: Math.min(across.scale, down.scale) });
}
