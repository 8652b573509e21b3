import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Bundle, CircleMap, ShownCircle } from '$lib/queries/circle-map';
import { pairOf, type Selection } from '$lib/queries/selection';
import type { SceneRequest } from './build-scene';
import { isSelectedEnd } from './bundles';
import type { Emphasis, SceneNode } from './scene';

/** How strongly a node of a picture speaks, given what a reader asks for. */
export function emphasisOf(
  { target }: SceneNode,
  graph: ClaimGraph,
  { selection, left = null, circles }: Pick<SceneRequest, 'selection' | 'left' | 'circles'>,
): Emphasis {
  if (target.type === 'circle')
    return selection
      ? emphasisOfCircle(target, circles?.map.bundles ?? [], selection)
      : resting(left === null || target.counting > 0);
  if (target.type !== 'actor') return 'plain';
  return selection
    ? emphasisOfActor(graph, target.actor, selection, left)
    : resting(left === null || counts(graph, target.actor, left, circles?.map));
}

/** Of what is neither selected nor beside it: whether any of its claims count. */
function resting(isCounting: boolean): Emphasis {
  return isCounting ? 'plain' : 'faded';
}

/** Whether any claim of an actor is left; a map draws some of them only, and knows of all. */
function counts(graph: ClaimGraph, actor: string, left: ReadonlySet<string>, map?: CircleMap) {
  return map ? map.counting.has(actor) : graph.someEdge(actor, (claim) => left.has(claim));
}

function emphasisOfActor(
  graph: ClaimGraph,
  actor: string,
  selection: Selection,
  left: ReadonlySet<string> | null,
): Emphasis {
  if (selection.type !== 'actor')
    return pairOf(graph, selection)?.includes(actor) ? 'selected' : 'faded';
  if (selection.actor === actor) return 'selected';
  if (!graph.hasNode(selection.actor)) return 'faded';
  const isLit = graph.someEdge(selection.actor, actor, (claim) => left?.has(claim) ?? true);
  return isLit ? 'lit' : 'faded';
}

function emphasisOfCircle(
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
