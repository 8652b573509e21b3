/** A document that a reader has opened from a file, as the file holds it, not yet checked. */
export interface OpenedDocument {
  /** What its files are called after. */
  name: string;
  content: unknown;
}

const KEY = 'claimscape:opened';
let atHand: OpenedDocument | null = null;

/** Keeps a document for this tab, its reloads included where the browser has room for it; told whether it has. */
export function keepOpened(document: OpenedDocument): boolean {
  atHand = document;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(document));
    return true;
  } catch {
    try {
      // An older one would come back in its place.
      sessionStorage.removeItem(KEY);
    } catch {
      // There is none.
    }
    return false;
  }
}

/** The document that this tab has opened last; null where there is none. */
export function recallOpened(): OpenedDocument | null {
  if (atHand) return atHand;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isOpened(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isOpened(kept: unknown): kept is OpenedDocument {
  return typeof (kept as OpenedDocument | null)?.name === 'string';
}
