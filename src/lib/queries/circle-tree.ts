import type { Links } from './claim-table';
import { divideActors } from './divide-actors';
import { linksWithin } from './links-within';

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
  const order = new Uint32Array(actors).map((_, i) => i);
  order.sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0));
  const tree: CircleTree = { order, circles: [] };
  const draw = (from: number, to: number, depth: number): number =>
    tree.circles.push({ from, to, depth, leader: order[from] ?? 0, inner: [] }) - 1;

  // From here on actors are numbered within their circle, the most connected first.
  const [ranked = links] = linksWithin([order], actors, links);
  let level = [{ at: draw(0, actors, 0), links: ranked }];
  while (level.length > 0) {
    level = level.flatMap(({ at, links }) => {
      const circle = tree.circles[at];
      if (!circle) return [];
      const members = order.slice(circle.from, circle.to);
      const { own, parts } = divideActors(members.length, links);
      let from = circle.from;
      const settle = (part: Uint32Array) => {
        const start = from;
        for (const one of part) order[from++] = members[one] ?? 0;
        return start;
      };
      settle(own);
      const within = linksWithin(parts, members.length, links);
      return parts.map((part, i) => {
        const inner = draw(settle(part), from, circle.depth + 1);
        circle.inner.push(inner);
        return { at: inner, links: within[i] ?? links };
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
