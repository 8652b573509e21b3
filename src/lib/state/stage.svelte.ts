import type { canMeasure, circlesOf, measureActors } from '$lib/queries/measures';
import type { Part } from '$lib/figure/choice';
import type { Telling } from '$lib/figure/draw-legend';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { hasRoom } from '$lib/queries/has-room';
import type { Atlas } from '$lib/scene/atlas';
import type { PlacedMap } from '$lib/scene/fit-map';
import { buildScene } from '$lib/scene/build-scene';
import { MEASURE_WORDS } from '$lib/scene/encoding';
import { fillByCircle, fillByFile, fillByMeasure } from '$lib/scene/fill-actors';
import type { Point, Size } from '$lib/scene/geometry';
import type { Theme } from '$lib/scene/palette';
import { isArranged } from '$lib/model/vocabulary';
import { restPicture } from '$lib/scene/rest-picture';
import { planLayout } from '$lib/scene/plan-layout';
import type { GraphView, Plan, Scene, SceneElement, Viewport } from '$lib/scene/scene';
import type { Explorer } from './explorer.svelte';
import { looksOf } from './looks';
import { keepSame } from './keep-same';
import { seenSelected, seenWhole, type Seen } from './seen';

interface Instruments {
  canMeasure: typeof canMeasure;
  measureActors: typeof measureActors;
  circlesOf: typeof circlesOf;
}

/** Where a reader's document is drawn: the scene that follows from what they explore, and what is of the moment. */
export class Stage {
  readonly #explorer: Explorer;
  /** Of the picture in px; an everyday size until it is measured. */
  size = $state.raw<Size>({ width: 890, height: 750 });
  theme = $state.raw<Theme>('light');
  /** How much larger than usual the reader wants text. */
  textScale = $state.raw(1);
  viewport = $state.raw<Viewport>({ zoom: 1, x: 0, y: 0 });
  readonly zoom: number = $derived.by(() => this.viewport.zoom);
  /** Scene id of what the pointer or the focus is on. */
  hovered = $state.raw<string | null>(null);
  /** Where the pointer came upon it, in px of the frame; null for the focus. */
  pointer = $state.raw<Point | null>(null);
  /** What measures actors, once it is loaded. */
  instruments = $state.raw<Instruments | null>(null);
  /** What draws maps of a document that has no room, once its circles are known; they may be those before its last edit. */
  atlas = $state.raw<Atlas | null>(null);
  /** Where a layout that takes a library has put the actors (keys); null before it has. */
  places = $state.raw<ReadonlyMap<string, Point> | null>(null);
  /** The actor (key) under the reader’s hand and where it is, as shares of the picture. */
  #held = $state.raw<(Point & { actor: string }) | null>(null);
  #view = $state.raw<GraphView | null>(null);
  #isWanted = $state(false);
  /** What the renderer is to do as soon as it is there. */
  #commands: ((view: GraphView) => void)[] = [];

  readonly #pins = $derived.by(keepSame(() => this.#explorer.address.pins));

  /** Where the reader has put actors (keys), as shares of the picture. */
  readonly #moved: ReadonlyMap<string, Point> = $derived.by(() => {
    const held = this.#held;
    const placed = this.#pins.map(
      ({ actor, x, y }) => [actor, { x: x / 1000, y: y / 1000 }] as const,
    );
    return new Map([...placed, ...(held ? [[held.actor, held] as const] : [])]);
  });

  readonly #layout = $derived.by(() => this.#explorer.layout);
  readonly #looks = $derived.by(() => looksOf(this.#explorer));
  readonly #sizedBy = $derived.by(() => this.#looks.size);
  readonly #colouredBy = $derived.by(() => this.#looks.colour);
  readonly #groups = $derived.by(() => this.#looks.groups);

  readonly #weightOf = $derived.by(() => {
    const size = this.#sizedBy;
    if (size === 'claims') return undefined;
    const { present, graph } = this.#explorer;
    if (size === 'file') return (actor: string) => graph.getNodeAttribute(actor, 'size') ?? 0;
    if (!this.instruments?.canMeasure(present, size)) return undefined;
    return this.instruments.measureActors(present, size);
  });

  readonly #fillingOf = $derived.by(() => {
    const { present, graph } = this.#explorer;
    const colour = this.#colouredBy;
    if (colour === 'file')
      return fillByFile(this.#groups, (actor) => graph.getNodeAttribute(actor, 'colour'));
    if (colour === 'none' || this.instruments === null) return undefined;
    const { canMeasure, measureActors, circlesOf } = this.instruments;
    if (colour === 'circle') return fillByCircle(circlesOf(present));
    if (!canMeasure(present, colour)) return undefined;
    const valueOf = measureActors(present, colour);
    return fillByMeasure(present.nodes(), valueOf, MEASURE_WORDS[colour].digits);
  });

  /** Whether there is more to be shown than can be read in one picture: a map of its circles is shown then. */
  readonly isCrowded: boolean = $derived.by(() => !hasRoom(this.#explorer.present));

  readonly circles: PlacedMap | null = $derived.by(() => {
    const { graph, present, forward, circles, selectedActors, moment, chains } = this.#explorer;
    if (!this.isCrowded || !this.atlas) return null;
    const followed = chains.flat().flatMap(({ from, to }) => [from, to]);
    const told = moment === null ? [] : graph.extremities(moment);
    const selected = [...new Set([...selectedActors, ...followed, ...told])];
    return this.atlas.draw({ present, left: forward, opened: circles, selected });
  });

  /** The actors who stand for themselves in the picture: nobody while their circles are looked for. */
  readonly legible: ClaimGraph = $derived.by(() => {
    const { present } = this.#explorer;
    if (!this.isCrowded) return present;
    return this.circles?.map.graph ?? (present.nullCopy() as ClaimGraph);
  });

  /** What size and colour tell: what must be measured tells nothing before its code is there. */
  readonly telling: Telling = $derived.by(() => {
    const isReady = this.instruments !== null;
    const [size, colour] = [this.#sizedBy, this.#colouredBy];
    return {
      size: size === 'file' || (isReady && this.#weightOf) ? size : 'claims',
      colour: colour === 'file' || (isReady && this.#fillingOf) ? colour : 'none',
      groups: this.#groups,
    };
  });

  /** What decides where everything stands; a click does not. */
  readonly #standing = $derived.by(() => ({
    moved: this.#moved,
    layout: this.#layout,
    places: this.places,
    circles: this.circles,
    weightOf: this.#weightOf,
    fillingOf: this.#fillingOf,
  }));

  readonly #frame = $derived.by(() => ({ size: this.size, textScale: this.textScale }));

  readonly #resting = $derived.by(() =>
    restPicture(this.legible, { ...this.#standing, ...this.#frame }),
  );

  readonly #shown: Seen = $derived.by(() => ({
    graph: this.legible,
    left: this.#explorer.forward,
    telling: this.telling,
    request: {
      ...this.#standing,
      selection: this.#explorer.selection,
      left: this.#explorer.forward,
      marked: this.#explorer.moment,
    },
  }));

  readonly scene: Scene = $derived.by(() => {
    const { graph, request } = this.#shown;
    return buildScene(graph, { ...request, ...this.#frame }, this.#resting);
  });

  /** What a layout that takes a library must know; null for the others. Changes only when the actors or lines do. */
  readonly plan: Plan | null = $derived.by(() => {
    const layout = this.#layout;
    return isArranged(layout) && !this.isCrowded ? planLayout(this.legible, layout) : null;
  });

  /** Whether the picture shows what must be measured first. */
  readonly isMeasured: boolean = $derived.by(
    () =>
      !['claims', 'file'].includes(this.#sizedBy) || !['none', 'file'].includes(this.#colouredBy),
  );

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** The renderer that takes commands, once there is one. */
  get view(): GraphView | null {
    return this.#view;
  }

  /** Whether something needs the renderer: it is loaded for that alone. */
  get isWanted(): boolean {
    return this.#isWanted;
  }

  /** Has the renderer loaded, if it is not there. */
  want(): void {
    this.#isWanted = true;
  }

  /** Has the renderer do something, as soon as it is there. */
  command(act: (view: GraphView) => void): void {
    this.want();
    if (this.#view) act(this.#view);
    else this.#commands.push(act);
  }

  /** Commands the picture through `view` from now on. */
  link(view: GraphView): void {
    this.#view = view;
    for (const act of this.#commands.splice(0)) act(view);
  }

  /** Forgets the renderer; commands wait for the next one. */
  unlink(): void {
    this.#view = null;
  }

  /** What a picture of a part of the document is built from. */
  seen(part: Part): Seen {
    if (part === 'shown') return this.#shown;
    return part === 'whole'
      ? seenWhole(this.#explorer, this.#shown, this.atlas)
      : seenSelected(this.#explorer, this.#shown);
  }

  /** The element of the scene with this id. */
  element(id: string | null): SceneElement | undefined {
    if (id === null) return undefined;
    const { nodes, lines, plates } = this.scene;
    return [...nodes, ...plates, ...lines].find((one) => one.id === id);
  }

  /** Tells what the pointer (with `at`) or the focus is on now. */
  hover(id: string | null, at: Point | null = null): void {
    this.hovered = id;
    this.pointer = at;
  }

  /** Takes an actor (scene id) to a place within the scene. */
  move(id: string, { x, y }: Point): void {
    const target = this.element(id)?.target;
    if (target?.type !== 'actor') return;
    const within = (share: number) => Math.min(Math.max(share, 0.02), 0.98);
    const share = { x: within(x / this.size.width), y: within(y / this.size.height) };
    this.#held = { actor: target.actor, ...share };
  }

  /** The address at which the actor under the reader’s hand stays where it is; null when there is none. */
  linkToDropped(): string | null {
    if (!this.#held) return null;
    const { actor, x, y } = this.#held;
    return this.#explorer.linkWithPin(actor, {
      x: Math.round(x * 1000),
      y: Math.round(y * 1000),
    });
  }

  /** Lets go of the actor under the reader’s hand. */
  drop(): void {
    this.#held = null;
  }
}
