import { inDatabase } from './database';

/** The text kept for a document; undefined where there is none or nothing can be kept. */
export async function findKeptText(sha256: string): Promise<string | undefined> {
  return inDatabase((database) => database.get('texts', sha256)).catch(() => undefined);
}

/** Keeps a text on this device, under the SHA-256 that its document names; rejects where the browser does not allow it. */
export async function keepText(sha256: string, text: string): Promise<void> {
  await inDatabase((database) => database.put('texts', text, sha256));
}

/** Removes a kept text, and does nothing where there is none. */
export async function dropText(sha256: string): Promise<void> {
  await inDatabase((database) => database.delete('texts', sha256));
}
