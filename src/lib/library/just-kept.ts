import type { Found } from './read-documents';

type Kept = Extract<Found, { type: 'kept' }>;

let last: Kept | null = null;

/** Hands over a document that this page has just kept: to read a large one back would hold it up. */
export function putKept(kept: Kept): void {
  last = kept;
}

/** The document (id) that this page has just kept; once, and as it was then: `Keeping` follows what was done to it since. */
export function takeKept(id: string): Kept | null {
  const found = last?.record.id === id ? last : null;
  if (found) last = null;
  return found;
}
