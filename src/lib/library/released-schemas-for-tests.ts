import type { IDBFactory } from 'fake-indexeddb';

const SAMPLE = { attributes: { title: 'A sample' } };

/** Every schema that was ever released, as the version that released it made it; none is ever changed. */
export const RELEASED: Record<number, (database: IDBDatabase) => void> = {
  1: (database) => {
    database.createObjectStore('texts').put('The article.', 'a'.repeat(64));
  },
  2: (database) => keepSample(database, SAMPLE),
  3: (database) => keepSample(database, new Blob([JSON.stringify(SAMPLE)])),
};

/** A document with one earlier version. */
function keepSample(database: IDBDatabase, content: unknown): void {
  RELEASED[1]?.(database);
  const record = {
    id: 'one',
    name: 'sample',
    called: null,
    title: 'A sample',
    origin: { file: 'sample.json', kind: 'JSON' },
    opened: 1,
    changed: 2,
    number: 2,
    earlier: [{ number: 1, changed: 1 }],
  };
  database.createObjectStore('documents').put(record, 'one');
  const contents = database.createObjectStore('contents');
  contents.put(content, ['one', 1]);
  contents.put(content, ['one', 2]);
  database.createObjectStore('unsaved');
}

/** Makes the database as a version made it, and leaves it, open if asked. */
export async function release(browser: IDBFactory, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = browser.open('claimscape', version);
    asked.onupgradeneeded = () => RELEASED[version]?.(asked.result as unknown as IDBDatabase);
    asked.onsuccess = () => resolve(asked.result as unknown as IDBDatabase);
    asked.onerror = () => reject(asked.error);
  });
}
