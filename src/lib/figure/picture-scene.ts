import type { ClaimGraph } from '$lib/model/claim-graph';
import { buildScene, type SceneRequest } from '$lib/scene/build-scene';
import type { Size } from '$lib/scene/geometry';
import type { PlacedMap } from '$lib/scene/fit-map';
import type { Scene } from '$lib/scene/scene';

/** The scene of a whole document that nobody has touched; of one that has no room in a picture, of its map. */
export function pictureScene(
  graph: ClaimGraph,
  size: Size,
  circles: PlacedMap | null = null,
): Scene {
  return buildScene(circles?.map.graph ?? graph, untouched(size, circles));
}

/** What a reader asks for who has touched nothing. */
export function untouched(size: Size, circles: PlacedMap | null = null): SceneRequest {
  return { circles, size, selection: null, moved: new Map() };
}
