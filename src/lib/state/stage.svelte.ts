import { buildScene } from '$lib/scene/build-scene';
import type { Point, Size } from '$lib/scene/geometry';
import type { Theme } from '$lib/scene/palette';
import type { GraphView, Scene, SceneElement, Viewport } from '$lib/scene/scene';
import type { Explorer } from './explorer.svelte';

/** Where a reader's document is drawn: the scene that follows from what they explore, and what is of the moment. */
export class Stage {
  readonly #explorer: Explorer;
  /** Of the picture in px; an everyday size until it is measured. */
  size = $state.raw<Size>({ width: 890, height: 750 });
  theme = $state.raw<Theme>('light');
  viewport = $state.raw<Viewport>({ zoom: 1, x: 0, y: 0 });
  /** Scene id of what the pointer or the focus is on. */
  hovered = $state.raw<string | null>(null);
  /** Where the pointer came upon it, in px of the frame; null for the focus. */
  pointer = $state.raw<Point | null>(null);
  #moved = $state.raw<ReadonlyMap<string, Point>>(new Map());
  #view = $state.raw<GraphView | null>(null);

  readonly scene: Scene = $derived.by(() =>
    buildScene(this.#explorer.present, {
      size: this.size,
      selection: this.#explorer.selection,
      moved: this.#moved,
      layout: this.#explorer.address.layout,
      left: this.#explorer.forward,
      marked: this.#explorer.moment,
    }),
  );

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** The renderer that takes commands, once there is one. */
  get view(): GraphView | null {
    return this.#view;
  }

  /** Commands the picture through `view` from now on. */
  link(view: GraphView): void {
    this.#view = view;
  }

  /** Forgets the renderer; commands have no effect until the next one. */
  unlink(): void {
    this.#view = null;
  }

  /** The element of the scene with this id. */
  element(id: string | null): SceneElement | undefined {
    const { nodes, lines, plates } = this.scene;
    return id === null ? undefined : [...nodes, ...plates, ...lines].find((one) => one.id === id);
  }

  /** Tells what the pointer (with `at`) or the focus is on now. */
  hover(id: string | null, at: Point | null = null): void {
    this.hovered = id;
    this.pointer = at;
  }

  /** Puts an actor (scene id) at a place within the scene, to stay there when the picture changes its size. */
  move(id: string, { x, y }: Point): void {
    const target = this.element(id)?.target;
    if (target?.type !== 'actor') return;
    const within = (share: number) => Math.min(Math.max(share, 0.02), 0.98);
    const share = { x: within(x / this.size.width), y: within(y / this.size.height) };
    this.#moved = new Map(this.#moved).set(target.actor, share);
  }

  /** Puts every actor and the frame back to where they were at first. */
  reset(): void {
    this.#moved = new Map();
    this.#view?.reset();
  }
}
