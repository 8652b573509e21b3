import { PICTURE_SIZE, pictureScene } from '$lib/figure/format-picture';
import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Selection } from '$lib/queries/selection';
import type { Point, Size } from '$lib/scene/geometry';
import { pickElement } from '$lib/scene/pick-element';

/** What a click on the picture that was drawn ahead means; it stands whole in the middle of its frame, and `at` is in that. */
export function pickInPicture(
  graph: ClaimGraph,
  at: Point,
  frame: Size,
): Selection | null | undefined {
  const { width, height } = PICTURE_SIZE;
  const scale = Math.min(frame.width / width, frame.height / height) || 1;
  const x = width / 2 + (at.x - frame.width / 2) / scale;
  const y = height / 2 + (at.y - frame.height / 2) / scale;
  return pickElement(pictureScene(graph), { x, y }, 'finger')?.target;
}
