import type { ClaimGraph } from '$lib/model/claim-graph';
import { actorsByClaims } from '$lib/queries/figures';
import type { Point, Size } from './geometry';

/** Room kept free between the outermost centres and the edge of the picture, for shapes and names, in px. */
const MARGIN = { x: 64, top: 44, bottom: 48 };
/** On a narrow picture the room at the sides is at most this share of its width. */
const SIDE_SHARE = 0.105;

/** Every actor's centre in a picture of `size`: the document's own layout, stretched to fill it, else rings. */
export function placeActors(graph: ClaimGraph, size: Size): Map<string, Point> {
  const positions = new Map(Object.entries(graph.getAttribute('positions') ?? {}));
  const placed = graph.nodes().flatMap((actor): [string, Point][] => {
    const position = positions.get(actor);
    return position ? [[actor, position]] : [];
  });
  return fitInto(placed.length === graph.order ? new Map(placed) : ringPositions(graph), size);
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

function fitInto(positions: Map<string, Point>, { width, height }: Size): Map<string, Point> {
  const xs = [...positions.values()].map(({ x }) => x);
  const ys = [...positions.values()].map(({ y }) => y);
  const along = (low: number, high: number, from: number, to: number) => (value: number) =>
    high > low ? from + ((value - low) / (high - low)) * (to - from) : (from + to) / 2;
  const side = Math.min(MARGIN.x, width * SIDE_SHARE);
  const toX = along(Math.min(...xs), Math.max(...xs), side, width - side);
  const toY = along(Math.min(...ys), Math.max(...ys), MARGIN.top, height - MARGIN.bottom);
  return new Map([...positions].map(([actor, { x, y }]) => [actor, { x: toX(x), y: toY(y) }]));
}
