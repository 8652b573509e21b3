import type { ClaimGraph } from '$lib/model/claim-graph';
import { actorsByClaims, countClaims } from '$lib/queries/figures';
import type { FittedMap } from './fit-map';
import { KIND_SHAPE, nameCircle } from './encoding';
import type { Point, Size } from './geometry';
import type { CircleMap } from '$lib/queries/circle-map';
import { nodeId } from './ids';
import { placeActors } from './positions';
import type { RestRequest } from './rest-picture';
import type { SceneNode } from './scene';

/** Diameters of the least and the most connected actor in px, at scale 1. */
const DIAMETER = { least: 30, most: 68 };

/** A document's actors as nodes, the most connected last; their area grows with their claims, or what else they are weighed by. */
export function buildNodes(
  graph: ClaimGraph,
  request: RestRequest,
  scale: number,
  placed?: FittedMap['nodes'],
): SceneNode[] {
  const { size, moved, layout = 'own', places = null, circles } = request;
  // A map draws some of an actor’s claims only.
  const claimsOf = (actor: string) => circles?.map.claims.get(actor) ?? countClaims(graph, actor);
  const { weightOf = claimsOf, fillingOf } = request;
  const centres = placed ? null : placeActors(graph, size, layout, places);
  const order = actorsByClaims(graph).toReversed();
  const most = Math.max(...order.map(weightOf));
  return order.map((actor) => {
    const { label, kind } = graph.getNodeAttributes(actor);
    const share = most > 0 ? weightOf(actor) / most : 0;
    const area = DIAMETER.least ** 2 + (DIAMETER.most ** 2 - DIAMETER.least ** 2) * share;
    const filling = fillingOf?.(actor);
    return {
      id: nodeId(actor),
      target: { type: 'actor', actor },
      ...(inPx(moved.get(actor), size) ??
        pointOf(placed?.get(nodeId(actor))) ??
        centres?.get(actor) ?? { x: 0, y: 0 }),
      size: Math.round(
        Math.min(Math.sqrt(area) * scale, placed?.get(nodeId(actor))?.room ?? Infinity),
      ),
      shape: KIND_SHAPE[kind].shape,
      name: filling ? `${label} ${filling.told}` : label,
      nameSide: 'below',
      claims: claimsOf(actor),
      told: filling?.told ?? null,
      fill: filling?.fill ?? null,
      pinned: moved.has(actor),
      emphasis: 'plain',
    };
  });
}

/** Diameters of the smallest and the largest circle in px, at scale 1; their area grows with their members. */
const CIRCLE = { least: 44, most: 96 };

/** A map’s closed circles as nodes, those with most claims last. */
export function buildCircleNodes(
  { circles }: CircleMap,
  scale: number,
  placed: FittedMap['nodes'],
): SceneNode[] {
  const most = Math.max(...circles.map(({ actors }) => actors));
  const sorted = circles.toSorted((a, b) => a.claims - b.claims);
  return sorted.map((circle): SceneNode => {
    const area =
      CIRCLE.least ** 2 + (CIRCLE.most ** 2 - CIRCLE.least ** 2) * (circle.actors / most);
    const id = nodeId(circle);
    const at = placed.get(id) ?? { x: 0, y: 0, room: 0 };
    return {
      ...{ id, target: circle, x: at.x, y: at.y },
      ...{ size: Math.round(Math.min(Math.sqrt(area) * scale, at.room)), shape: 'double-circle' },
      ...{ name: nameCircle(circle), nameSide: 'below', claims: circle.claims },
      ...{ told: null, fill: null, pinned: false },
      emphasis: 'plain',
    };
  });
}

function pointOf(place: Point | undefined): Point | undefined {
  return place && { x: place.x, y: place.y };
}

function inPx(share: Point | undefined, { width, height }: Size): Point | undefined {
  return share && { x: share.x * width, y: share.y * height };
}
