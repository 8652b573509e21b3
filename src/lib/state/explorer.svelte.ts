import type { ClaimGraph } from '$lib/model/claim-graph';
import type { CircleKey, Layout, Narrowing, Pin } from '$lib/model/vocabulary';
import { chainsBetween, type Link } from '$lib/queries/chains';
import { indexFacets, type FacetIndex } from '$lib/queries/facet-index';
import { knownChoices, narrow } from '$lib/queries/narrowing';
import { neighbourhoodOf, partOf } from '$lib/queries/neighbourhood';
import { courseOf } from '$lib/queries/passages';
import { findSelection, pairOf, type Selection } from '$lib/queries/selection';
import { sortPins, type Address, type Pane } from '$lib/url/address';
import { formatAddress } from '$lib/url/format-address';
import type { ReadAddress } from '$lib/url/parse-address';
import { keepSame } from './keep-same';
import { History, type Change } from './history.svelte';
import { partsOf } from './steps';

/** A step that can be undone or done again, and the address it leads to. */
export interface Step extends Change {
  address: string;
}

/** One document and what a reader looks at in it: the address says all of it. */
export class Explorer {
  /** What its files are called after; of a document of the site, where it stands in it. */
  readonly slug: string;
  /** Whether a reader has opened it from a file: the site has nothing of it. */
  readonly isOpened: boolean;
  readonly history: History;
  readonly #read: () => ReadAddress;

  readonly address: Address = $derived.by(() => this.#read().address);

  readonly selection: Selection | null = $derived.by(() => {
    const { select, to } = this.address;
    return select === null ? null : findSelection(this.graph, select, to ?? undefined);
  });

  /** The key in the address that names nothing in this document, or null. */
  readonly unknownKey: string | null = $derived.by(() => {
    const { select, to } = this.address;
    if (select === null || this.selection !== null) return null;
    return to === null ? select : `${select} → ${to}`;
  });

  /** What stands beside the picture; null for the evidence. */
  readonly pane: Pane | null = $derived.by(() => this.address.pane);

  readonly #choices = $derived.by(
    keepSame(() => {
      const { narrowing } = this.address;
      // Who narrows nothing needs no index of every claim.
      const isNarrowed = Object.keys(narrowing).length > 0;
      return isNarrowed ? knownChoices(this.facets, narrowing) : { known: {}, unknown: [] };
    }),
  );
  readonly narrowing: Narrowing = $derived.by(() => this.#choices.known);

  /** The actor whose surroundings alone are shown, or null. */
  readonly focus: string | null = $derived.by(() => {
    const { focus } = this.address;
    return focus !== null && this.graph.hasNode(focus) ? focus : null;
  });

  /** The two actors whose connection is asked for, or null. */
  readonly follow: readonly [string, string] | null = $derived.by(() => {
    const { follow } = this.address;
    return follow?.every((actor) => this.graph.hasNode(actor)) ? follow : null;
  });

  /** The actors (keys) that the reader does not want to see; what is selected or in focus is seen all the same. */
  readonly without: readonly string[] = $derived.by(
    keepSame(() =>
      this.address.without.filter(
        (actor) =>
          this.graph.hasNode(actor) && actor !== this.focus && !this.selectedActors.includes(actor),
      ),
    ),
  );

  /** The circles that are opened, of a picture of many. */
  readonly circles: readonly CircleKey[] = $derived.by(
    keepSame(() => this.address.circles.filter(({ actor }) => this.graph.hasNode(actor))),
  );

  /** The parts of the address that mean nothing here. */
  readonly dropped: readonly string[] = $derived.by(() => {
    const { focus, follow, pins, circles, without } = this.address;
    // Of an actor that the reader has deleted, pins and the like wait for Undo.
    const isUnknown = (actor: string) =>
      !this.graph.hasNode(actor) && !this.history.opened.hasNode(actor);
    return [
      ...this.#read().dropped,
      ...this.#choices.unknown,
      ...pins.flatMap(({ actor }) => (isUnknown(actor) ? [`pin of ${actor}`] : [])),
      ...circles.flatMap(({ depth, actor }) =>
        isUnknown(actor) ? [`circle=${depth}.${actor}`] : [],
      ),
      ...without.filter(isUnknown).map((actor) => `without=${actor}`),
      ...(focus !== null && isUnknown(focus) ? [`focus=${focus}`] : []),
      ...(follow?.some(isUnknown) ? [`follow=${follow.join(', ')}`] : []),
    ];
  });

  /** The claims (keys) that a narrowing leaves; null without one. */
  readonly left: ReadonlySet<string> | null = $derived.by(() =>
    Object.keys(this.narrowing).length === 0 ? null : narrow(this.facets, this.narrowing),
  );

  /** The shortest chains of claims that connect the two followed actors, of what a narrowing leaves. */
  readonly chains: readonly Link[][] = $derived.by(() => {
    const { follow, graph, left } = this;
    if (follow === null) return [];
    const claims = left ?? new Set(graph.edges());
    return chainsBetween(graph, ...follow, claims, this.address.directed);
  });

  /** The claims (keys) that a narrowing leaves, in the order in which the article makes them. */
  readonly course: readonly string[] = $derived.by(() =>
    courseOf(this.graph).filter((claim) => this.isLeft(claim)),
  );

  /** The claim (key) that the course has come to, or null when it is not followed. */
  readonly moment: string | null = $derived.by(() => {
    const { moment } = this.address;
    return moment === null ? null : (this.course[Math.min(moment, this.course.length) - 1] ?? null);
  });

  /**
   * The claims (keys) that the picture brings forward: of the course so far, of the chains, else what a narrowing
   * leaves; null for all.
   */
  readonly forward: ReadonlySet<string> | null = $derived.by(() => {
    const { moment } = this;
    if (moment !== null) return new Set(this.course.slice(0, this.course.indexOf(moment) + 1));
    const { chains, left } = this;
    return chains.length === 0 ? left : new Set(chains.flat().flatMap(({ claims }) => claims));
  });

  /** How the actors are laid out; a graph file that places nobody is drawn by who is connected. */
  readonly layout: Layout = $derived.by(() => {
    const { layout } = this.address;
    const { imported, positions } = this.graph.getAttributes();
    return layout === 'own' && imported && !positions ? 'force' : layout;
  });

  /** What is there to be drawn: the whole document, or what focus and narrowing do not hide. */
  readonly present: ClaimGraph = $derived.by(() => {
    const { focus, left, graph, without } = this;
    const hides = this.#rest === 'hide' && left !== null;
    if (focus === null && !hides && without.length === 0) return graph;
    const near = focus === null ? null : neighbourhoodOf(graph, focus, this.#reach);
    const isNear = (actor: string) =>
      (near === null || near.has(actor)) && !without.includes(actor);
    const keepsClaim = (claim: string) =>
      claim === this.#keptClaim ||
      (graph.extremities(claim).every(isNear) && (!hides || this.isLeft(claim)));
    const touched = new Set(
      graph.filterEdges(keepsClaim).flatMap((claim) => graph.extremities(claim)),
    );
    const kept = new Set([...touched, ...this.#kept, ...(focus === null ? [] : [focus])]);
    return partOf(
      graph,
      (actor) => (hides ? kept.has(actor) : isNear(actor) || kept.has(actor)),
      keepsClaim,
    );
  });

  readonly #rest = $derived.by(() => this.address.rest);
  readonly #reach = $derived.by(() => this.address.steps);
  /** What is selected is there although a focus or a narrowing would hide it. */
  readonly #keptClaim = $derived.by(() =>
    this.selection?.type === 'claim' ? this.selection.claim : null,
  );
  readonly #kept = $derived.by(keepSame(() => this.selectedActors));

  /** The selected actor, or the two of what is selected (keys). */
  readonly selectedActors: readonly string[] = $derived.by(() => {
    const { selection } = this;
    if (selection === null) return [];
    return selection.type === 'actor' ? [selection.actor] : (pairOf(this.graph, selection) ?? []);
  });

  /** What Undo takes back, and where it leads; null where there is nothing. */
  readonly undo: Step | null = $derived.by(() => this.#toStep(this.history.undo));
  readonly redo: Step | null = $derived.by(() => this.#toStep(this.history.redo));

  /** `read` is asked anew whenever the address changes. */
  constructor(slug: string, graph: ClaimGraph, read: () => ReadAddress, isOpened = false) {
    this.slug = slug;
    this.isOpened = isOpened;
    this.history = new History(graph);
    this.#read = read;
  }

  /** The document as it is now: another one after it was edited. */
  get graph(): ClaimGraph {
    return this.history.graph;
  }

  get facets(): FacetIndex {
    return indexFacets(this.graph);
  }

  /** Whether a narrowing, if there is one, leaves a claim. */
  isLeft(claim: string): boolean {
    return this.left === null || this.left.has(claim);
  }

  /**
   * Takes down how the picture is after the address has changed: by the reader, or by the browser that went so many
   * entries back (`by` < 0) or forward.
   */
  noteStep(by: number | null): void {
    this.history.note(partsOf(this.address), by);
  }

  #toStep(change: Change | null): Step | null {
    return change && { ...change, address: this.linkWith(change.parts) };
  }

  /** The address at which an actor stays at a place; without a place it goes where the layout puts it. */
  linkWithPin(actor: string, place: Omit<Pin, 'actor'> | null): string {
    const others = this.address.pins.filter((pin) => pin.actor !== actor);
    return this.linkWith({ pins: sortPins(place ? [...others, { actor, ...place }] : others) });
  }

  /** The address at which some circles are opened as well. */
  linkToOpened(circles: readonly CircleKey[]): string {
    return this.linkWith({ circles: [...this.#circlesBut(circles), ...circles] });
  }

  /** The address at which some circles are closed again, and those within them. */
  linkToClosed(circles: readonly CircleKey[]): string {
    return this.linkWith({ circles: this.#circlesBut(circles) });
  }

  #circlesBut(circles: readonly CircleKey[]): CircleKey[] {
    const isOne = (known: CircleKey) =>
      circles.some(({ depth, actor }) => depth === known.depth && actor === known.actor);
    return this.circles.filter((known) => !isOne(known));
  }

  /** The address, relative to the document's, with something (null for nothing) selected beside a pane; all else stays. */
  linkTo(selection: Selection | null, pane: Pane | null = null): string {
    return this.linkWith({ ...keysOf(selection), pane });
  }

  /** The address at which an actor is selected, its evidence beside the picture. */
  linkToActor(actor: string): string {
    return this.linkTo({ type: 'actor', actor });
  }

  /** The address of the picture as a file carries it, which this browser’s ids mean nothing to. */
  get carriedView(): string {
    return this.linkWith({ document: null, version: null, pane: null, view: 'graph' });
  }

  /** The address with some of its parts changed. */
  linkWith(changes: Partial<Address>): string {
    return formatAddress({ ...this.address, ...changes });
  }
}

function keysOf(selection: Selection | null): Pick<Address, 'select' | 'to'> {
  if (selection === null) return { select: null, to: null };
  if (selection.type === 'actor') return { select: selection.actor, to: null };
  if (selection.type === 'claim') return { select: selection.claim, to: null };
  return { select: selection.source, to: selection.target };
}
