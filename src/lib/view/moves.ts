import type {
  AnimationManipulation,
  CollectionReturnValue,
  Core,
  SingularAnimationOptionsPos,
} from 'cytoscape';
import type { Point, Size } from '$lib/scene/geometry';

/** How long actors travel to a new layout, in ms. */
const TRAVEL = 400;
/** A step shorter than this many px is taken at once. */
const STEP = 2;

interface Journey {
  to: Point;
  animation: AnimationManipulation;
}

/** Takes nodes to where a scene puts them, from wherever they are at that moment. */
export class Moves {
  readonly #cy: Core;
  readonly #calm: boolean;
  readonly #journeys = new Map<string, Journey>();
  #size: Size | null = null;
  #jumps = true;

  /** `calm`: no motion at all. */
  constructor(cy: Core, calm: boolean) {
    this.#cy = cy;
    this.#calm = calm;
    cy.on('remove', 'node', ({ target }) => this.#end(target.id()));
  }

  /** Tells that nodes are put for a scene of this size: in another size, and under the reader’s hand, nothing travels. */
  begin(size: Size): void {
    const isSame = this.#size?.width === size.width && this.#size.height === size.height;
    this.#size = size;
    this.#jumps = this.#calm || !isSame || this.#cy.nodes(':grabbed').nonempty();
  }

  /** Takes a node to a place; on its way elsewhere it turns there from where it is. */
  move(node: CollectionReturnValue, to: Point): void {
    const id = node.id();
    const journey = this.#journeys.get(id);
    const from = node.position();
    if (!journey && from.x === to.x && from.y === to.y) return;
    if (journey && isNear(journey.to, to) && !this.#jumps && !node.grabbed()) return;
    this.#end(id);
    if (node.grabbed()) return;
    if (this.#jumps || isNear(from, to)) node.position({ ...to });
    else this.#start(node, to);
  }

  #start(node: CollectionReturnValue, to: Point): void {
    const goal = { position: { ...to }, duration: TRAVEL, easing: 'ease-out' };
    const animation = node.animation(goal as SingularAnimationOptionsPos);
    this.#journeys.set(node.id(), { to, animation });
    animation
      .play()
      .promise('completed')
      .then(() => {
        if (this.#journeys.get(node.id())?.animation === animation)
          this.#journeys.delete(node.id());
      });
  }

  #end(id: string): void {
    this.#journeys.get(id)?.animation.stop();
    this.#journeys.delete(id);
  }
}

function isNear(a: Point, b: Point): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < STEP;
}
