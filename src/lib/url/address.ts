/** What the reader asks for, as the address tells it: keys of a document, not yet looked up. */
export interface Address {
  /** Key of the actor or claim to select; with `to`, of the relationship's first actor. */
  select: string | null;
  /** Key of a relationship's second actor. */
  to: string | null;
}

/** Reads the query of an address; what it does not know it leaves alone, so that later versions may add to it. */
export function parseAddress(query: URLSearchParams): Address {
  const select = query.get('select');
  return { select, to: select === null ? null : query.get('to') };
}

/** Writes an address to be resolved against the document's own; `.` when nothing is asked for. */
export function formatAddress({ select, to }: Address): string {
  if (select === null) return '.';
  return `?${new URLSearchParams({ select, ...(to === null ? {} : { to }) })}`;
}
