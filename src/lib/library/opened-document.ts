const KEY = 'claimscape:document';
let atHand: string | null = null;

/** Remembers which document (id) this tab has opened last, reloads included where the browser lets it. */
export function rememberOpened(id: string): void {
  atHand = id;
  try {
    sessionStorage.setItem(KEY, id);
  } catch {
    // Until the page is loaded anew.
  }
}

/** The document (id) that this tab has opened last; null where there is none. */
export function recallOpened(): string | null {
  try {
    return atHand ?? sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
