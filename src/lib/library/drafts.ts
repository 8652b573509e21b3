import { tell } from './changes';
import type { KeptRecord } from './kept-record';

/** A document as a page has it and storage does not: not yet, or not at all. */
export interface Draft {
  record: KeptRecord;
  content: unknown;
  /** The number of the version that it was made from; 0 where there is none. */
  base: number;
  /** The mark of the page that made it. */
  page: string;
}

/** This page’s mark among the pages of one browser. */
export const PAGE = newId();

/** What could not be saved lives as long as this page. */
export const drafts = new Map<string, Draft>();

/** Keeps a document in this page alone. */
export function putDraft(draft: Draft): void {
  drafts.set(draft.record.id, draft);
  tell({ type: 'changed', id: draft.record.id });
}

/** A new id, of letters and digits; there are browsers and addresses without `crypto.randomUUID`. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return [...bytes].map((byte) => (byte % 36).toString(36)).join('');
}
