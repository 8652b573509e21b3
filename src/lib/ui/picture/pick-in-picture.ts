import { PICTURE_SIZE, pictureScene } from '$lib/figure/picture-scene';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { hasRoom } from '$lib/queries/has-room';
import type { Point, Size } from '$lib/scene/geometry';
import type { Selection } from '$lib/queries/selection';
import { isSelection } from '$lib/scene/scene';
import { pickElement } from '$lib/scene/pick-element';

/** What a click on the picture that was drawn ahead means; it stands whole in the middle of its frame, and `at` is in that. */
export function pickInPicture(graph: ClaimGraph, at: Point, frame: Size): Selection | undefined {
  // Of a map only what draws it knows where its circles stand.
  if (!hasRoom(graph)) return undefined;
  const { width, height } = PICTURE_SIZE;
  const scale = Math.min(frame.width / width, frame.height / height) || 1;
  const x = width / 2 + (at.x - frame.width / 2) / scale;
  const y = height / 2 + (at.y - frame.height / 2) / scale;
  const target = pickElement(pictureScene(graph), { x, y }, 'finger')?.target;
  return target && isSelection(target) ? target : undefined;
}
