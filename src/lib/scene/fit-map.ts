import type { CircleMap } from '$lib/queries/circle-map';
import { nameCircle } from './encoding';
import type { Point, Size } from './geometry';
import { nodeId } from './ids';
import type { CirclePlaces } from './place-circles';
import { fitInto } from './positions';
import type { SceneRim } from './scene';

/** A map, and where everything in it stands. */
export interface PlacedMap {
  map: CircleMap;
  places: CirclePlaces;
}

/** A map in px. */
export interface FittedMap {
  /** Nodes (ids) with the diameter that there is room for. */
  nodes: Map<string, Point & { room: number }>;
  rims: SceneRim[];
}

/** Where everything in a map stands in a picture of `size`. */
export function fitMap({ places }: PlacedMap, size: Size): FittedMap {
  const discs = [
    ...places.nodes.values(),
    ...places.rims.map(({ middle, radius }) => ({ ...middle, radius })),
  ];
  const fit = fitInto(
    discs.flatMap(({ x, y, radius }) => [
      { x: x - radius, y: y - radius },
      { x: x + radius, y: y + radius },
    ]),
    size,
  );
  const nodes = new Map<string, Point & { room: number }>();
  for (const [id, { radius, ...place }] of places.nodes)
    nodes.set(id, { ...fit(place), room: 2 * radius * fit.scale });
  const rims = places.rims.map(({ circle, middle, radius }): SceneRim => {
    const least = fit({ x: middle.x - radius, y: middle.y - radius });
    const most = fit({ x: middle.x + radius, y: middle.y + radius });
    return {
      ...{ id: `rim:${nodeId(circle)}`, name: nameCircle(circle), circle },
      ...fit(middle),
      ...{ width: most.x - least.x, height: most.y - least.y },
    };
  });
  return { nodes, rims };
}
