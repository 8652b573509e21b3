import type { ClaimGraph } from '$lib/model/claim-graph';
import { buildScene } from '$lib/scene/build-scene';
import type { PlacedMap } from '$lib/scene/fit-map';
import type { Scene } from '$lib/scene/scene';

/** Of the picture that is drawn ahead, in px. */
export const PICTURE_SIZE = { width: 640, height: 600 };

/** The scene of a document as it is drawn ahead; of one that has no room in a picture, of its map. */
export function pictureScene(graph: ClaimGraph, circles: PlacedMap | null = null): Scene {
  return buildScene(circles?.map.graph ?? graph, {
    circles,
    size: PICTURE_SIZE,
    selection: null,
    moved: new Map(),
  });
}
