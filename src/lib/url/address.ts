/** What stands beside the picture, when it is not the evidence. */
export const PANES = ['text', 'check'] as const;
export type Pane = (typeof PANES)[number];

/** What the reader asks for, as the address tells it: keys of a document, not yet looked up. */
export interface Address {
  /** Key of the actor or claim to select; with `to`, of the relationship's first actor. */
  select: string | null;
  /** Key of a relationship's second actor. */
  to: string | null;
  /** What stands beside the picture; null for the evidence. */
  pane: Pane | null;
}

/** Reads the query of an address; what it does not know it leaves alone, so that later versions may add to it. */
export function parseAddress(query: URLSearchParams): Address {
  const select = query.get('select');
  const pane = PANES.find((name) => name === query.get('pane')) ?? null;
  return { select, to: select === null ? null : query.get('to'), pane };
}

/** Writes an address to be resolved against the document's own; `.` when nothing is asked for. */
export function formatAddress({ select, to, pane }: Address): string {
  const query = new URLSearchParams();
  if (select !== null) query.set('select', select);
  if (select !== null && to !== null) query.set('to', to);
  if (pane !== null) query.set('pane', pane);
  return query.size === 0 ? '.' : `?${query}`;
}
