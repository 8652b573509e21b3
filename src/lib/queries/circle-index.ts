import type { ClaimTable } from './claim-table';
import type { Circle, CircleTree } from './circle-tree';

/** A document with its circles, ready to be asked again and again. */
export interface CircleIndex {
  table: ClaimTable;
  tree: CircleTree;
  /** Of each actor of the table, its place in the tree's order. */
  slots: Uint32Array;
}

/** Those who stand side by side when a circle is opened, and how many claims there are between every two of them. */
export interface Siblings {
  /** Actors who stand for themselves, places in the table. */
  own: Uint32Array;
  /** Places of circles in the tree. */
  inner: readonly number[];
  /** `own` come first, then `inner`. */
  links: readonly (readonly [a: number, b: number, claims: number])[];
}

/** Joins a document, as the table that its circles were found from, with them. */
export function indexCircles(tree: CircleTree, table: ClaimTable): CircleIndex {
  const slots = new Uint32Array(tree.order.length);
  tree.order.forEach((actor, slot) => (slots[actor] = slot));
  return { table, tree, slots };
}

/** So many stand side by side without being divided. */
export const FEW = 36;

/** Whether it is known who stands side by side in a circle: its tree may still grow. */
export function isDivided({ from, to, inner }: Circle): boolean {
  return inner.length > 0 || to - from <= FEW;
}

/** The circles (places in the tree) that an actor (key) lies in, from the largest to the last that is divided. */
export function circlesAround({ tree, slots, table }: CircleIndex, actor: string): number[] {
  const slot = slots[table.places.get(actor) ?? -1];
  if (slot === undefined) return [];
  const around: number[] = [];
  let inner: readonly number[] = [0];
  for (;;) {
    const at = inner.find((one) => {
      const circle = tree.circles[one];
      return circle && circle.from <= slot && slot < circle.to;
    });
    const circle = at === undefined ? undefined : tree.circles[at];
    if (at === undefined || !circle || !isDivided(circle)) return around;
    around.push(at);
    inner = circle.inner;
  }
}

const known = new WeakMap<CircleTree, Map<number, Siblings>>();

/** Who stands side by side in a circle (its place in the tree); found once. */
export function siblingsIn(index: CircleIndex, at: number): Siblings {
  const ofTree = known.get(index.tree) ?? new Map<number, Siblings>();
  known.set(index.tree, ofTree);
  const siblings = ofTree.get(at) ?? findSiblings(index, at);
  ofTree.set(at, siblings);
  return siblings;
}

function findSiblings({ tree, slots, table }: CircleIndex, at: number): Siblings {
  const { circles, order } = tree;
  const { from, to, inner } = circles[at] ?? { from: 0, to: 0, inner: [] };
  const end = circles[inner[0] ?? -1]?.from ?? to;
  const numbers = new Int32Array(to - from).map((_, i) => (from + i < end ? i : -1));
  inner.forEach((one, i) => {
    const circle = circles[one];
    if (circle) numbers.fill(end - from + i, circle.from - from, circle.to - from);
  });
  const numberOf = (actor: number) => numbers[(slots[actor] ?? -1) - from] ?? -1;
  const all = end - from + inner.length;
  const counts = new Uint32Array(all * all);
  table.sources.forEach((source, i) => {
    const a = numberOf(source);
    const b = a < 0 ? -1 : numberOf(table.targets[i] ?? source);
    if (b < 0 || a === b) return;
    const pair = Math.min(a, b) * all + Math.max(a, b);
    counts[pair] = (counts[pair] ?? 0) + 1;
  });
  const links: [number, number, number][] = [];
  counts.forEach((count, pair) => {
    if (count > 0) links.push([Math.floor(pair / all), pair % all, count]);
  });
  return { own: order.subarray(from, end), inner, links };
}
