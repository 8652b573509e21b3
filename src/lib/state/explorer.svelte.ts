import type { ClaimGraph } from '$lib/model/claim-graph';
import { findSelection, type Selection } from '$lib/queries/selection';
import type { Address, Pane } from '$lib/url/address';

/** One document and what a reader looks at in it: the address says what is selected. */
export class Explorer {
  readonly slug: string;
  readonly graph: ClaimGraph;
  readonly #address: () => Address;

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

  /** What stands beside the picture; null for the evidence. */
  readonly pane: Pane | null = $derived.by(() => this.#address().pane);

  /** `address` is read anew whenever it changes. */
  constructor(slug: string, graph: ClaimGraph, address: () => Address) {
    this.slug = slug;
    this.graph = graph;
    this.#address = address;
  }
}
