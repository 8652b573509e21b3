import type { ClaimGraph } from '$lib/model/claim-graph';
import { findSelection, type Selection } from '$lib/queries/selection';
import { buildScene } from '$lib/scene/build-scene';
import type { Point, Size } from '$lib/scene/geometry';
import type { Theme } from '$lib/scene/palette';
import type { GraphView, SceneElement, Viewport } from '$lib/scene/scene';
import type { Address } from '$lib/url/address';

/** What a reader is doing with one document. The address says what is selected; the rest is of the moment. */
export class Explorer {
  readonly slug: string;
  readonly graph: ClaimGraph;
  readonly #address: () => Address;
  /** Of the picture in px; an everyday size until it is measured. */
  size = $state.raw<Size>({ width: 890, height: 850 });
  theme = $state.raw<Theme>('light');
  viewport = $state.raw<Viewport>({ zoom: 1, x: 0, y: 0 });
  /** Scene id of what the pointer or the focus is on. */
  hovered = $state.raw<string | null>(null);
  #moved = $state.raw<ReadonlyMap<string, Point>>(new Map());
  #view = $state.raw<GraphView | null>(null);

  readonly selection: Selection | null = $derived.by(() => {
    const { select, to } = this.#address();
    return select === null ? null : findSelection(this.graph, select, to ?? undefined);
  });

  /** The key in the address that names nothing in this document, or null. */
  readonly unknownKey: string | null = $derived.by(() => {
    const { select, to } = this.#address();
    if (select === null || this.selection !== null) return null;
    return to === null ? select : `${select} → ${to}`;
  });

  readonly scene = $derived.by(() =>
    buildScene(this.graph, { size: this.size, selection: this.selection, moved: this.#moved }),
  );

  /** `address` is read anew whenever it changes. */
  constructor(slug: string, graph: ClaimGraph, address: () => Address) {
    this.slug = slug;
    this.graph = graph;
    this.#address = address;
  }

  /** The element of the scene with this id. */
  element(id: string | null): SceneElement | undefined {
    const { nodes, lines, plates } = this.scene;
    return id === null ? undefined : [...nodes, ...plates, ...lines].find((one) => one.id === id);
  }

  /** Puts an actor (scene id) at a place of the scene, to stay there when the picture changes its size. */
  move(id: string, { x, y }: Point): void {
    const target = this.element(id)?.target;
    if (target?.type !== 'actor') return;
    const share = { x: x / this.size.width, y: y / this.size.height };
    this.#moved = new Map(this.#moved).set(target.actor, share);
  }

  /** Takes commands for the picture from now on; null when it goes. */
  link(view: GraphView | null): void {
    this.#view = view;
  }

  get view(): GraphView | null {
    return this.#view;
  }

  /** Puts every actor and the frame back to where they were at first. */
  reset(): void {
    this.#moved = new Map();
    this.#view?.reset();
  }
}
