import type { CollectionReturnValue, Core } from 'cytoscape';
import type { Point, Size } from '$lib/scene/geometry';

/** How long actors travel to a new layout, in ms. */
const TRAVEL = 400;
/** A step shorter than this many px is taken at once. */
const STEP = 2;

/** Takes nodes to where a scene puts them: calmly, from wherever they are at that moment. */
export class Moves {
  readonly #cy: Core;
  readonly #calm: boolean;
  readonly #goals = new Map<string, Point>();
  #size: Size | null = null;
  #jumps = true;

  /** `calm`: no motion at all. */
  constructor(cy: Core, calm: boolean) {
    this.#cy = cy;
    this.#calm = calm;
  }

  /** Tells that nodes are put for a scene of this size: in another size, and under the reader’s hand, nothing travels. */
  begin(size: Size): void {
    const isSame = this.#size?.width === size.width && this.#size.height === size.height;
    this.#size = size;
    this.#jumps = this.#calm || !isSame || this.#cy.nodes(':grabbed').nonempty();
  }

  /** Takes a node to a place; on its way elsewhere it turns there from where it is. */
  move(node: CollectionReturnValue, to: Point): void {
    if (node.grabbed()) {
      node.stop(true);
      this.#goals.delete(node.id());
      return;
    }
    const goal = this.#goals.get(node.id());
    if (goal && isNear(goal, to) && node.animated() && !this.#jumps) return;
    node.stop(true);
    this.#goals.set(node.id(), to);
    if (this.#jumps || isNear(node.position(), to)) node.position({ ...to });
    else node.animate({ position: { ...to }, duration: TRAVEL, easing: 'ease-out' });
  }
}

function isNear(a: Point, b: Point): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < STEP;
}
