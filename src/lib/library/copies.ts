import { isKeptRecord, type KeptRecord } from './kept-record';

// A second copy of what is kept, outside the database. Where Chromium was killed in the middle of a write, it goes on
// behind that half, takes it for damage later, and then removes all of a site’s databases (google/leveldb#1287).

const NAME = 'my-documents';

/** A document as it is copied: without its earlier versions. */
export interface Copy {
  record: KeptRecord;
  content: unknown;
}

/**
 * Copies a document, what it holds as the database has it, in the place of its last copy but one: the last stays until this
 * one is there.
 */
export async function putCopy(record: KeptRecord, held: unknown): Promise<void> {
  const content = held instanceof Blob ? held : JSON.stringify(held ?? null);
  const copy = new Blob([`{"record":${JSON.stringify(record)},"content":`, content, '}']);
  const cache = await caches.open(NAME);
  await cache.put(addressOf(record.id, record.number), new Response(copy));
}

/** Removes a document’s copies. */
export async function dropCopies(id: string): Promise<void> {
  const cache = await caches.open(NAME);
  await Promise.all([0, 1].map((number) => cache.delete(addressOf(id, number))));
}

/** The last copy of every document that can be read; none where the browser allows no copies. */
export async function readCopies(): Promise<Copy[]> {
  try {
    if (!(await caches.has(NAME))) return [];
    const cache = await caches.open(NAME);
    const read = async (request: Request) => (await cache.match(request))?.json() as Promise<Copy>;
    const all = (await cache.keys()).map((request) => read(request).catch(() => null));
    const copies = (await Promise.all(all)).filter((copy) => isKeptRecord(copy?.record)) as Copy[];
    const inTurn = copies.sort((a, b) => a.record.number - b.record.number);
    return [...new Map(inTurn.map((copy) => [copy.record.id, copy])).values()];
  } catch {
    return [];
  }
}

const addressOf = (id: string, number: number) => `/my-documents/${id}/${number % 2}`;
