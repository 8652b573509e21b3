import type { ClaimGraph } from '$lib/model/claim-graph';
import { actorsByClaims, countClaims } from '$lib/queries/figures';
import { pairOf, type Selection } from '$lib/queries/selection';
import type { SceneRequest } from './build-scene';
import type { FittedMap } from './fit-map';
import { KIND_SHAPE, nameCircle } from './encoding';
import type { Point, Size } from './geometry';
import type { Bundle, CircleMap, ShownCircle } from '$lib/queries/circle-map';
import { isSelectedEnd } from './bundles';
import { nodeId } from './ids';
import { placeActors } from './positions';
import type { Emphasis, SceneNode } from './scene';

/** What decides how actors are drawn: see SceneRequest. */
type NodesRequest = Omit<SceneRequest, 'marked'>;

/** Diameters of the least and the most connected actor in px, at scale 1. */
const DIAMETER = { least: 30, most: 68 };

/** A document's actors as nodes, the most connected last; their area grows with their claims, or what else they are weighed by. */
export function buildNodes(
  graph: ClaimGraph,
  request: NodesRequest,
  scale: number,
  placed?: FittedMap['nodes'],
): SceneNode[] {
  const { size, selection, moved, layout = 'own', places = null, left = null, circles } = request;
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
      emphasis:
        circles && !selection
          ? restingEmphasis(left === null || circles.map.counting.has(actor))
          : emphasisOf(graph, actor, selection, left),
    };
  });
}

/** Diameters of the smallest and the largest circle in px, at scale 1; their area grows with their members. */
const CIRCLE = { least: 44, most: 96 };

/** A map’s closed circles as nodes, those with most claims last. */
export function buildCircleNodes(
  { circles, bundles }: CircleMap,
  { selection, left = null }: Pick<NodesRequest, 'selection' | 'left'>,
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
      emphasis: selection
        ? besideSelected(circle, bundles, selection)
        : restingEmphasis(left === null || circle.counting > 0),
    };
  });
}

function besideSelected(
  circle: ShownCircle,
  bundles: readonly Bundle[],
  selection: Selection,
): Emphasis {
  const isLit = bundles.some(
    ({ source, target }) =>
      (source === circle && isSelectedEnd(target, selection)) ||
      (target === circle && isSelectedEnd(source, selection)),
  );
  return isLit ? 'lit' : 'faded';
}

/** Of what is neither selected nor beside it: whether any of its claims count. */
function restingEmphasis(counts: boolean): Emphasis {
  return counts ? 'plain' : 'faded';
}

function pointOf(place: Point | undefined): Point | undefined {
  return place && { x: place.x, y: place.y };
}

function inPx(share: Point | undefined, { width, height }: Size): Point | undefined {
  return share && { x: share.x * width, y: share.y * height };
}

function emphasisOf(
  graph: ClaimGraph,
  actor: string,
  selection: Selection | null,
  left: ReadonlySet<string> | null,
): Emphasis {
  const counts = (claims: string[]) => left === null || claims.some((claim) => left.has(claim));
  if (!selection) return restingEmphasis(counts(graph.edges(actor)));
  if (selection.type === 'actor') {
    if (selection.actor === actor) return 'selected';
    if (!graph.hasNode(selection.actor)) return 'faded';
    const shared = graph.edges(selection.actor, actor);
    return shared.length > 0 && counts(shared) ? 'lit' : 'faded';
  }
  return pairOf(graph, selection)?.includes(actor) ? 'selected' : 'faded';
}
