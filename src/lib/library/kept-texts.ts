import { openDB } from 'idb';

const STORE = 'texts';

/** The texts that a reader asked this browser to keep, each under the SHA-256 that its document names. */
const database = () =>
  openDB<{ texts: { key: string; value: string } }>('claimscape', 1, {
    upgrade: (db) => db.createObjectStore(STORE),
  });

/** The text kept for a document; undefined where there is none or nothing can be kept. */
export async function findKeptText(sha256: string): Promise<string | undefined> {
  try {
    return await (await database()).get(STORE, sha256);
  } catch {
    return undefined;
  }
}

/** Keeps a text on this device; rejects where the browser does not allow it. */
export async function keepText(sha256: string, text: string): Promise<void> {
  await (await database()).put(STORE, text, sha256);
}

/** Removes a kept text, and does nothing where there is none. */
export async function dropText(sha256: string): Promise<void> {
  await (await database()).delete(STORE, sha256);
}
