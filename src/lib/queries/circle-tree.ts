import type { Links } from './claim-table';
import { divideActors, linksAmong } from './divide-actors';

/** Actors that are connected more with each other than with others; numbers are places in a ClaimTable. */
export interface Circle {
  /** Its members are a run of the tree's `order`: those who stand for themselves first, then circle by circle. */
  from: number;
  to: number;
  /** How many circles it lies in. */
  depth: number;
  /** Its most connected member. */
  leader: number;
  /** Places in the tree's `circles`. */
  inner: number[];
}

/** How the actors of a large document lie in circles within circles; the first circle is of everyone. Plain data. */
export interface CircleTree {
  order: Uint32Array;
  circles: Circle[];
}

/**
 * Finds the circles of so many actors, level by level: the tree is whole with every level, and its lowest circles are
 * divided in the next. The same for the same links.
 */
export function* growCircleTree(actors: number, links: Links): Generator<CircleTree> {
  const degrees = new Uint32Array(actors);
  for (const ends of [links.sources, links.targets])
    for (const end of ends) degrees[end] = (degrees[end] ?? 0) + 1;
  const byDegree = (a: number, b: number) => (degrees[b] ?? 0) - (degrees[a] ?? 0);
  const order = Uint32Array.from({ length: actors }, (_, i) => i).sort(byDegree);
  const tree: CircleTree = { order, circles: [] };
  const draw = (from: number, to: number, depth: number): number => {
    order.subarray(from, to).sort(byDegree);
    return tree.circles.push({ from, to, depth, leader: order[from] ?? 0, inner: [] }) - 1;
  };

  let level = [{ at: draw(0, actors, 0), links }];
  while (level.length > 0) {
    level = level.flatMap(({ at, links }) => {
      const circle = tree.circles[at];
      if (!circle) return [];
      const { own, parts } = divideActors([...order.subarray(circle.from, circle.to)], links);
      order.set(own, circle.from);
      let from = circle.from + own.length;
      return parts.map((part) => {
        order.set(part, from);
        const inner = draw(from, from + part.length, circle.depth + 1);
        circle.inner.push(inner);
        from += part.length;
        return { at: inner, links: linksAmong(part, links) };
      });
    });
    yield tree;
  }
}

/** The whole tree at once. */
export function buildCircleTree(actors: number, links: Links): CircleTree {
  let tree: CircleTree = { order: new Uint32Array(), circles: [] };
  for (tree of growCircleTree(actors, links));
  return tree;
}
