import {
  boxesTouch,
  crosses,
  isInside,
  sharedArea,
  wayOf,
  type Box,
  type Curve,
  type Point,
  type Size,
} from './geometry';
import type { NameSide, SceneRim } from './scene';
import { textWidth } from './text-width';

/** A node whose name looks for a place; `size` is its diameter. */
export interface Named extends Point {
  id: string;
  name: string;
  size: number;
}

/** The square that a node's shape fills. */
export function shapeBox({ x, y, size }: Point & { size: number }): Box {
  return { x, y, width: size, height: size };
}

/** Room between a shape and its name in px. */
export const NAME_GAP = 4;
const LINE_HEIGHT = 1.2;
/** Names are semibold: so much wider than textWidth's regular letters. */
const SEMIBOLD = 1.06;
/** Where the name of an opened circle is drawn: on the top of its rim. */
export function rimNameBox({ name, x, y, height: rim }: SceneRim, fontSize: number): Box {
  const height = fontSize * LINE_HEIGHT;
  return { x, y: y - rim / 2 + height / 2, width: textWidth(name, fontSize), height };
}

/** Where a name may stand, and how many crossed lines a place other than the usual one must save. */
const SIDES = { below: 0, above: 0.5, right: 0.75, left: 0.75 } as const;
/** So many of the first names are shown even where they touch something. */
const ALWAYS_SHOWN = 7;

/** Where a name is drawn on a side of its node. */
export function nameBox(node: Named, side: NameSide, fontSize: number): Box {
  const width = textWidth(node.name, fontSize) * SEMIBOLD;
  const height = fontSize * LINE_HEIGHT;
  const down = node.size / 2 + NAME_GAP + height / 2;
  const across = node.size / 2 + NAME_GAP + width / 2;
  const dx = side === 'right' ? across : side === 'left' ? -across : 0;
  const dy = side === 'below' ? down : side === 'above' ? -down : 0;
  return { x: node.x + dx, y: node.y + dy, width, height };
}

/**
 * A side for every name, the nodes named first served first: clear of nodes, other names, the other obstacles and the
 * edge, and off the lines as far as can be. A name without room is hidden.
 */
export function placeNames(
  nodes: readonly Named[],
  curves: readonly Curve[],
  fontSize: number,
  size: Size,
  obstacles: readonly Box[] = [],
): Map<string, NameSide> {
  const taken = [...obstacles];
  const ways = curves.map(wayOf);
  const shapes = new Map(nodes.map((node) => [node, shapeBox(node)]));
  const sides = new Map<string, NameSide>();
  /** Where there is no room: the place within the picture that covers least of what others need, the usual one first. */
  const leastCovering = <Place extends { box: Box }>(places: readonly Place[]) => {
    const inside = places.filter(({ box }) => isInside(box, size));
    const others = [...taken, ...shapes.values()];
    const covered = ({ box }: Place) =>
      others.reduce((area, other) => area + sharedArea(box, other), 0);
    return (inside.length > 0 ? inside : places).toSorted((a, b) => covered(a) - covered(b))[0];
  };
  nodes.forEach((node, rank) => {
    const places = Object.entries(SIDES).map(([name, handicap]) => {
      const side = name as keyof typeof SIDES;
      return { side, handicap, box: nameBox(node, side, fontSize) };
    });
    const free = places
      .filter(
        ({ box }) =>
          isInside(box, size) &&
          !taken.some((other) => boxesTouch(box, other, 2)) &&
          ![...shapes].some(([other, shape]) => other !== node && boxesTouch(box, shape, 3)),
      )
      .map((place) => {
        const crossings = ways.filter((way) => crosses(way, place.box)).length;
        return { ...place, cost: crossings + place.handicap };
      })
      .sort((a, b) => a.cost - b.cost);
    const best = free[0] ?? (rank < ALWAYS_SHOWN ? leastCovering(places) : undefined);
    sides.set(node.id, best?.side ?? 'hidden');
    if (best) taken.push(best.box);
  });
  return sides;
}
