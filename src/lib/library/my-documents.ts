import { isSameContent } from '$lib/formats/content-blob';
import { tell } from './changes';
import { completed, inDatabase } from './database';
import { drafts, newId, PAGE, putDraft, type Draft } from './drafts';
import { isKeptRecord, nameOf, type KeptRecord, type Origin } from './kept-record';
import {
  findDocument,
  findVersion,
  listDocuments,
  rangeOf,
  readRaw,
  type Parse,
} from './read-documents';
import { NotKept } from './not-kept';
import { renewCopy } from './renew-copy';
import { saveDraft, titleOf, writeDraft } from './save-draft';

/** A document that a reader opens or makes. */
export interface NewDocument {
  /** What its files are called after. */
  name: string;
  /** As a file holds it, checked. */
  content: unknown;
  origin: Origin;
}

/**
 * Takes a document among the reader’s own: as a draft, which whoever shows it saves. The same one from the same file is
 * taken once. The id opens it at `/open/?document=…`.
 */
export async function addDocument(found: NewDocument, parse?: Parse): Promise<{ id: string }> {
  const same = await findSame(found, parse).catch(() => null);
  if (same !== null) return { id: same };
  const draft = buildDraft(found, Date.now());
  // Nobody is told: the page goes there, and to show it in a list as well would hold that up.
  drafts.set(draft.record.id, draft);
  return { id: draft.record.id };
}

/** What cannot be stored stays in this page, and says so where it is shown; any other failure is one. */
function passOver(error: unknown): undefined {
  if (!(error instanceof NotKept)) throw error;
}

function buildDraft({ name, content, origin }: NewDocument, now: number): Draft {
  const own = { id: newId(), name, called: null, title: titleOf(content), origin };
  const record = { ...own, opened: now, changed: now, number: 0, earlier: [] };
  return { record, content, base: 0, page: PAGE };
}

/** Makes an earlier version of a document the one that it is now; false where there is none to restore. */
export async function restoreVersion(id: string, number: number): Promise<boolean> {
  const [found, content] = await Promise.all([findDocument(id), findVersion(id, number)]);
  if (found?.type !== 'kept' || content === undefined) return false;
  await writeDraft({ ...found, content, page: PAGE });
  return true;
}

async function findSame(
  { content, origin: { file, kind } }: NewDocument,
  parse?: Parse,
): Promise<string | null> {
  const { entries } = await listDocuments();
  const isLike = (record: KeptRecord | null) =>
    record?.title === titleOf(content) &&
    record.origin.file === file &&
    record.origin.kind === kind;
  for (const { id } of entries.filter(({ record }) => isLike(record))) {
    const found = await findDocument(id, parse);
    if (found?.type === 'kept' && (await isSameContent(found.content, content))) return id;
  }
  return null;
}

/** Calls a document something else; an empty name gives it its title back. */
export async function renameDocument(id: string, name: string): Promise<void> {
  const called = name.trim() || null;
  const draft = drafts.get(id);
  if (draft) putDraft({ ...draft, record: { ...draft.record, called } });
  if (draft?.base !== 0)
    await inDatabase(async (database) => {
      const { store, done } = database.transaction('documents', 'readwrite');
      const held = await store.get(id);
      if (isKeptRecord(held)) await store.put({ ...held, called }, id);
      await done;
    }).then(() => renewCopy(id));
  tell({ type: 'changed', id });
}

/** Keeps a second document that holds the same; null where there is none to copy. */
export async function duplicateDocument(id: string): Promise<string | null> {
  const found = await findDocument(id);
  if (found?.type !== 'kept') return null;
  const { record, content } = found;
  const draft = buildDraft({ ...record, content }, Date.now());
  draft.record.called = `${nameOf(record)} (copy)`;
  await saveDraft(draft).catch(passOver);
  return draft.record.id;
}

/** Removes a document with all its versions; what is returned puts it back. */
export async function removeDocument(id: string): Promise<() => Promise<void>> {
  const draft = drafts.get(id);
  if (draft?.base === 0) {
    drafts.delete(id);
    tell({ type: 'changed', id });
    return async () => putDraft(draft);
  }
  const { record, contents } = await readRaw(id);
  await inDatabase(async (database) => {
    const removing = database.transaction(['documents', 'contents'], 'readwrite');
    await completed(removing, [
      removing.objectStore('documents').delete(id),
      removing.objectStore('contents').delete(rangeOf(id)),
    ]);
  });
  await renewCopy(id);
  drafts.delete(id);
  tell({ type: 'changed', id });
  return async () => {
    await inDatabase(async (database) => {
      const adding = database.transaction(['documents', 'contents'], 'readwrite');
      await completed(adding, [
        ...contents.map(({ key, value }) => adding.objectStore('contents').put(value, key)),
        adding.objectStore('documents').put(record, id),
      ]);
    });
    await renewCopy(id);
    if (draft) putDraft(draft);
    tell({ type: 'changed', id });
  };
}
