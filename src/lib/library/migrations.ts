import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Draft } from './drafts';

/** What this browser keeps for a reader. What comes out of it is not trusted: it may be damaged, or another version’s. */
export interface Stores extends DBSchema {
  /** Articles’ texts, each under the SHA-256 that its document names. */
  texts: { key: string; value: string };
  /** What is listed of every document, by its id. */
  documents: { key: string; value: unknown };
  /** What documents hold, now and in earlier versions, by id and number: as a JSON file, until version 2 as it is. */
  contents: { key: [string, number]; value: unknown };
  /** What a page that was closed could no longer save, by the document’s id and the page’s mark. */
  unsaved: { key: [string, string]; value: Draft };
}

export type Database = IDBPDatabase<Stores>;
export type Upgrade = IDBPTransaction<Stores, StoreNames<Stores>[], 'versionchange'>;

/** What a version of the schema does to the one before. */
export interface Step {
  /** The stores whose records it changes: they are copied first. */
  changes: string[];
  run: (database: Database, upgrade: Upgrade) => unknown;
}

/** One for every version of the schema ever released; the last makes today’s. */
export const STEPS: readonly Step[] = [
  { changes: [], run: (database) => database.createObjectStore('texts') },
  {
    changes: [],
    run: (database) =>
      (['documents', 'contents', 'unsaved'] as const).map((name) =>
        database.createObjectStore(name),
      ),
  },
  // What documents hold is a file from here on; what was kept before is read as it is.
  { changes: [], run: () => undefined },
];

/** Brings a database from a version to the last, in the one transaction of its upgrade: all of it, or nothing. */
export async function migrate(
  database: Database,
  upgrade: Upgrade,
  from: number,
  steps = STEPS,
): Promise<void> {
  try {
    for (const [version, { changes, run }] of [...steps.entries()].slice(from)) {
      for (const store of changes) await copyStore(database, upgrade, store, version);
      await run(database, upgrade);
    }
  } catch {
    // Whoever opens it is told by the transaction.
    upgrade.done.catch(() => undefined);
    upgrade.abort();
  }
}

/** Keeps a store’s records as the version before has them, under the store’s name and that version. */
async function copyStore(
  database: Database,
  upgrade: Upgrade,
  store: string,
  version: number,
): Promise<void> {
  const from = upgrade.objectStore(store as StoreNames<Stores>);
  const copy = database.createObjectStore(`${store}@${version}` as 'texts');
  const [keys, values] = await Promise.all([from.getAllKeys(), from.getAll()]);
  await Promise.all(keys.map((key, i) => copy.put(values[i] as string, key as string)));
}
