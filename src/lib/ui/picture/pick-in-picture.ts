import { pictureScene, untouched } from '$lib/figure/picture-scene';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { hasRoom } from '$lib/queries/has-room';
import { standActors } from '$lib/scene/rest-picture';
import type { Point, Size } from '$lib/scene/geometry';
import type { Selection } from '$lib/queries/selection';
import { isSelection } from '$lib/scene/scene';
import { actorAt, pickElement } from '$lib/scene/pick-element';

/** What a click on the picture that was drawn ahead means; `at` is in its frame, where all stand as they will when it is live. */
export function pickInPicture(graph: ClaimGraph, at: Point, frame: Size): Selection | undefined {
  // Of a map only what draws it knows where its circles stand.
  if (!hasRoom(graph)) return undefined;
  const { width, height } = frame;
  const size = { width, height };
  // Most clicks are on an actor: lines and names, which take longer than all else, need not be placed for them.
  const actor = actorAt(standActors(graph, untouched(size)), at);
  const target = (actor ?? pickElement(pictureScene(graph, size), at, 'finger'))?.target;
  return target && isSelection(target) ? target : undefined;
}
