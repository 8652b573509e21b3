import { inDatabase } from './database';

/** Where texts have a second copy: a browser may lose its databases (see `copies.ts`). */
const COPIES = 'my-texts';
const addressOf = (sha256: string) => `/my-texts/${sha256}`;

/** The text kept for a document; undefined where there is none or nothing can be kept. */
export async function findKeptText(sha256: string): Promise<string | undefined> {
  const kept = inDatabase((database) => database.get('texts', sha256)).catch(() => undefined);
  return (await kept) ?? (await findCopy(sha256).catch(() => undefined));
}

async function findCopy(sha256: string): Promise<string | undefined> {
  const copy = await caches.match(addressOf(sha256), { cacheName: COPIES });
  return copy?.text();
}

/** Keeps a text on this device, under the SHA-256 that its document names; rejects where the browser does not allow it. */
export async function keepText(sha256: string, text: string): Promise<void> {
  await inDatabase((database) => database.put('texts', text, sha256));
  await inCopies((copies) => copies.put(addressOf(sha256), new Response(text)));
}

/** Removes a kept text, and does nothing where there is none. */
export async function dropText(sha256: string): Promise<void> {
  await inCopies((copies) => copies.delete(addressOf(sha256)));
  await inDatabase((database) => database.delete('texts', sha256));
}

/** Where a browser allows no copies, there are none. */
async function inCopies(ask: (copies: Cache) => Promise<unknown>): Promise<void> {
  try {
    await ask(await caches.open(COPIES));
  } catch {
    // It is kept without one.
  }
}
