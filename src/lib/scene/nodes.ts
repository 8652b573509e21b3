import type { ClaimGraph } from '$lib/model/claim-graph';
import { actorsByClaims, countClaims } from '$lib/queries/figures';
import { pairOf, type Selection } from '$lib/queries/selection';
import type { SceneRequest } from './build-scene';
import { KIND_SHAPE } from './encoding';
import type { Point, Size } from './geometry';
import { placeActors } from './positions';
import type { Emphasis, SceneNode } from './scene';

/** What decides how actors are drawn: see SceneRequest. */
type NodesRequest = Omit<SceneRequest, 'marked'>;

/** Diameters of the least and the most connected actor in px, at scale 1. */
const DIAMETER = { least: 30, most: 68 };

/** A document's actors as nodes, the most connected last; their area grows with their claims, or what else they are weighed by. */
export function buildNodes(graph: ClaimGraph, request: NodesRequest, scale: number): SceneNode[] {
  const { size, selection, moved, layout = 'own', places = null, left = null } = request;
  const { weightOf = (actor: string) => countClaims(graph, actor), fillingOf } = request;
  const centres = placeActors(graph, size, layout, places);
  const order = actorsByClaims(graph).reverse();
  const most = Math.max(...order.map(weightOf));
  return order.map((actor) => {
    const { label, kind } = graph.getNodeAttributes(actor);
    const share = most > 0 ? weightOf(actor) / most : 0;
    const area = DIAMETER.least ** 2 + (DIAMETER.most ** 2 - DIAMETER.least ** 2) * share;
    const filling = fillingOf?.(actor);
    return {
      id: `a:${actor}`,
      target: { type: 'actor', actor },
      actor,
      ...(inPx(moved.get(actor), size) ?? centres.get(actor) ?? { x: 0, y: 0 }),
      size: Math.round(Math.sqrt(area) * scale),
      shape: KIND_SHAPE[kind].shape,
      name: filling ? `${label} ${filling.told}` : label,
      nameSide: 'below',
      claims: countClaims(graph, actor),
      told: filling?.told ?? null,
      fill: filling?.fill ?? null,
      pinned: moved.has(actor),
      emphasis: emphasisOf(graph, actor, selection, left),
    };
  });
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
  if (!selection) return counts(graph.edges(actor)) ? 'plain' : 'faded';
  if (selection.type === 'actor') {
    if (selection.actor === actor) return 'selected';
    if (!graph.hasNode(selection.actor)) return 'faded';
    const shared = graph.edges(selection.actor, actor);
    return shared.length > 0 && counts(shared) ? 'lit' : 'faded';
  }
  return pairOf(graph, selection)?.includes(actor) ? 'selected' : 'faded';
}
