import { parseContentBlob } from '$lib/formats/content-blob';
import { inDatabase } from './database';
import { drafts } from './drafts';
import { isKeptRecord, type KeptRecord } from './kept-record';
import { NotKept } from './not-kept';
import { settleUnsaved } from './unsaved';

/** A document of the list; without a record it is damaged. */
export interface Entry {
  id: string;
  record: KeptRecord | null;
  /** Whether this page alone has it, or a newer version of it. */
  isDraft: boolean;
}

/** What is kept, newest first, and what was damaged last; `failure` says why there may be more. */
export interface List {
  entries: Entry[];
  failure: NotKept | null;
}

/** What is found of a document: itself, as this page or the storage has it, or that its record is damaged. */
export type Found =
  | { type: 'kept'; record: KeptRecord; content: unknown; base: number; isDraft: boolean }
  | { type: 'damaged'; id: string };

/** Lists the documents that are kept in this browser, and those that only this page has. */
export async function listDocuments(): Promise<List> {
  const own = [...drafts.values()].map(({ record }) => ({ id: record.id, record, isDraft: true }));
  const { kept, failure } = await listKept();
  const others = kept.filter(({ id }) => !drafts.has(id));
  const changed = ({ record }: Entry) => record?.changed ?? 0;
  return { entries: [...own, ...others].sort((a, b) => changed(b) - changed(a)), failure };
}

async function listKept(): Promise<{ kept: Entry[]; failure: NotKept | null }> {
  try {
    await settleUnsaved();
    const [ids, held] = await inDatabase((database) => {
      const { store } = database.transaction('documents');
      return Promise.all([store.getAllKeys(), store.getAll()]);
    });
    const kept = ids.map((id, i) => ({ id, record: recordOf(held[i], id), isDraft: false }));
    return { kept, failure: null };
  } catch (error) {
    if (error instanceof NotKept) return { kept: [], failure: error };
    throw error;
  }
}

const recordOf = (held: unknown, id: string) =>
  isKeptRecord(held) && held.id === id ? held : null;

/** Parses what is kept of a document; nothing is thrown: what is damaged is undefined, or something that is no document. */
export type Parse = (file: Blob) => Promise<unknown>;

/**
 * Looks a document up; null where there is none. Rejects with `NotKept` where storage fails. A page gives a `parse` that
 * does not hold it up.
 */
export async function findDocument(
  id: string,
  parse: Parse = parseContentBlob,
): Promise<Found | null> {
  const draft = drafts.get(id);
  if (draft) return { type: 'kept', ...draft, isDraft: true };
  await settleUnsaved();
  const { held, kept } = await inDatabase(async (database) => {
    const reading = database.transaction(['documents', 'contents']);
    const held = await reading.objectStore('documents').get(id);
    const number = recordOf(held, id)?.number ?? 0;
    return { held, kept: await reading.objectStore('contents').get([id, number]) };
  });
  if (held === undefined) return null;
  const record = recordOf(held, id);
  if (!record) return { type: 'damaged', id };
  const content = await parseHeld(kept, parse);
  return { type: 'kept', record, content, base: record.number, isDraft: false };
}

/** Until version 2 of the schema it was kept as it is. */
async function parseHeld(held: unknown, parse: Parse): Promise<unknown> {
  return held instanceof Blob ? parse(held) : held;
}

/** What is listed of a document that is kept; null where it is not, is damaged, or this page has another of it. */
export async function findRecord(id: string): Promise<KeptRecord | null> {
  if (drafts.has(id)) return null;
  await settleUnsaved();
  return recordOf(await inDatabase((database) => database.get('documents', id)), id);
}

/** What an earlier version of a document holds; undefined where it is not kept. */
export async function findVersion(
  id: string,
  number: number,
  parse: Parse = parseContentBlob,
): Promise<unknown> {
  return parseHeld(await inDatabase((database) => database.get('contents', [id, number])), parse);
}

/** All that is kept of a document, as it is, be it damaged: JSON for whoever can mend it. */
export async function formatRaw(id: string): Promise<string> {
  const { record, contents } = await readRaw(id);
  const read = contents.map(async ({ key, value }) => {
    const held = await parseHeld(
      value,
      async (file) => (await parseContentBlob(file)) ?? file.text(),
    );
    return { key, value: held };
  });
  const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
  return JSON.stringify({ record, contents: await Promise.all(read) }, plain, 2);
}

/** All that is kept of a document, as it is. */
export interface Raw {
  record: unknown;
  contents: { key: [string, number]; value: unknown }[];
}

/** Reads all that is kept of a document. */
export async function readRaw(id: string): Promise<Raw> {
  return inDatabase(async (database) => {
    const reading = database.transaction(['documents', 'contents']);
    const range = rangeOf(id);
    const contents = reading.objectStore('contents');
    const [record, keys, values] = await Promise.all([
      reading.objectStore('documents').get(id),
      contents.getAllKeys(range),
      contents.getAll(range),
    ]);
    return { record, contents: keys.map((key, i) => ({ key, value: values[i] })) };
  });
}

/** The keys of all versions of a document. */
export const rangeOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Infinity]);
