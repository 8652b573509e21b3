import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Narrowing } from '$lib/model/vocabulary';
import { chainsBetween, type Link } from '$lib/queries/chains';
import { indexFacets, knownChoices, narrow, type FacetIndex } from '$lib/queries/narrowing';
import { neighbourhoodOf, partOf } from '$lib/queries/neighbourhood';
import { courseOf } from '$lib/queries/passages';
import { findSelection, pairOf, type Selection } from '$lib/queries/selection';
import { formatAddress, type Address, type Pane, type ReadAddress } from '$lib/url/address';

/** One document and what a reader looks at in it: the address says all of it. */
export class Explorer {
  readonly slug: string;
  readonly graph: ClaimGraph;
  readonly facets: FacetIndex;
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

  readonly #choices = $derived.by(() => knownChoices(this.facets, this.address.narrowing));
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

  /** The parts of the address that mean nothing here. */
  readonly dropped: readonly string[] = $derived.by(() => {
    const { focus, follow } = this.address;
    return [
      ...this.#read().dropped,
      ...this.#choices.unknown,
      ...(focus !== null && this.focus === null ? [`focus=${focus}`] : []),
      ...(follow !== null && this.follow === null ? [`follow=${follow.join(', ')}`] : []),
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

  /** What is there to be drawn: the whole document, or what focus and narrowing do not hide. */
  readonly present: ClaimGraph = $derived.by(() => {
    const { focus, left, graph } = this;
    const hides = this.address.rest === 'hide' && left !== null;
    if (focus === null && !hides) return graph;
    const near = focus === null ? null : neighbourhoodOf(graph, focus, this.address.steps);
    const isNear = (actor: string) => near === null || near.has(actor);
    const keepsClaim = (claim: string) =>
      graph.extremities(claim).every(isNear) && (!hides || this.isLeft(claim));
    const touched = new Set(
      graph.filterEdges(keepsClaim).flatMap((claim) => graph.extremities(claim)),
    );
    const kept = new Set([...touched, ...this.#selectedActors, ...(focus === null ? [] : [focus])]);
    return partOf(
      graph,
      (actor) => (hides ? kept.has(actor) : isNear(actor) || kept.has(actor)),
      keepsClaim,
    );
  });

  readonly #selectedActors: readonly string[] = $derived.by(() => {
    const { selection } = this;
    if (selection === null) return [];
    return selection.type === 'actor' ? [selection.actor] : (pairOf(this.graph, selection) ?? []);
  });

  /** `read` is asked anew whenever the address changes. */
  constructor(slug: string, graph: ClaimGraph, read: () => ReadAddress) {
    this.slug = slug;
    this.graph = graph;
    this.facets = indexFacets(graph);
    this.#read = read;
  }

  /** Whether a narrowing, if there is one, leaves a claim. */
  isLeft(claim: string): boolean {
    return this.left === null || this.left.has(claim);
  }

  /** The address, relative to the document's, with something (null for nothing) selected beside a pane; all else stays. */
  linkTo(selection: Selection | null, pane: Pane | null = null): string {
    return this.linkWith({ ...keysOf(selection), pane });
  }

  /** The address at which an actor is selected, its evidence beside the picture. */
  linkToActor(actor: string): string {
    return this.linkTo({ type: 'actor', actor });
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
