import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

const STORE = 'texts';

/** The texts that a reader asked this browser to keep, each under the SHA-256 that its document names. */
async function inTexts<Answer>(
  ask: (texts: IDBPDatabase<Texts>) => Promise<Answer>,
): Promise<Answer> {
  const texts = await openDB<Texts>('claimscape', 1, {
    upgrade: (database) => database.createObjectStore(STORE),
  });
  try {
    return await ask(texts);
  } finally {
    texts.close();
  }
}

interface Texts extends DBSchema {
  texts: { key: string; value: string };
}

/** The text kept for a document; undefined where there is none or nothing can be kept. */
export async function findKeptText(sha256: string): Promise<string | undefined> {
  return inTexts((texts) => texts.get(STORE, sha256)).catch(() => undefined);
}

/** Keeps a text on this device; rejects where the browser does not allow it. */
export async function keepText(sha256: string, text: string): Promise<void> {
  await inTexts((texts) => texts.put(STORE, text, sha256));
}

/** Removes a kept text, and does nothing where there is none. */
export async function dropText(sha256: string): Promise<void> {
  await inTexts((texts) => texts.delete(STORE, sha256));
}
