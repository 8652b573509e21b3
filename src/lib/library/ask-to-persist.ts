const ASKED = 'claimscape:persist';

/** Asks the browser, once, not to clear away what is kept when room is short; some ask the reader. */
export async function askToPersist(): Promise<void> {
  try {
    if (localStorage.getItem(ASKED) !== null) return;
    localStorage.setItem(ASKED, 'asked');
    await navigator.storage.persist();
  } catch {
    // It stays as long as there is room.
  }
}
