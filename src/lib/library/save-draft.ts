import { formatContent } from '$lib/formats/content-blob';
import { tell } from './changes';
import { completed, inDatabase } from './database';
import { drafts, putDraft, type Draft } from './drafts';
import { asFields, isKeptRecord, revise, type KeptRecord } from './kept-record';
import type { Database } from './migrations';
import { renewCopy } from './renew-copy';

/** Another page has saved the document since, or removed it: nothing was overwritten. */
export class Conflict extends Error {
  constructor(readonly isGone: boolean) {
    super(isGone ? 'it was deleted in another tab' : 'it was changed in another tab');
  }
}

/**
 * Saves a document, in one transaction, and is back when that is completed, and copied. Rejects with `Conflict` or `NotKept`: then
 * the document stays in this page.
 */
export async function saveDraft(draft: Draft): Promise<KeptRecord> {
  try {
    const record = await writeDraft(draft);
    drafts.delete(record.id);
    return record;
  } catch (error) {
    putDraft(draft);
    throw error;
  }
}

/** The same, for a page that has no use for the document if it cannot be saved. */
export async function writeDraft(draft: Draft): Promise<KeptRecord> {
  const file = await formatContent(draft.content);
  const record = await inDatabase((database) => write(database, draft, file));
  await renewCopy(record.id);
  tell({ type: 'changed', id: record.id });
  return record;
}

/** The title in what a document holds. */
export function titleOf(content: unknown): string {
  const { title } = asFields(asFields(content).attributes);
  return typeof title === 'string' ? title : 'Untitled';
}

async function write(database: Database, draft: Draft, file: Blob): Promise<KeptRecord> {
  const { content, base, page } = draft;
  const { id } = draft.record;
  const saving = database.transaction(['documents', 'contents', 'unsaved'], 'readwrite', {
    durability: 'strict',
  });
  const held = await saving.objectStore('documents').get(id);
  const before = base === 0 ? firstOf(held, draft) : isKeptRecord(held) ? held : null;
  if (before?.number !== base) {
    saving.abort();
    await saving.done.catch(() => undefined);
    throw new Conflict(held === undefined);
  }
  const { record, dropped } = revise(before, titleOf(content), Date.now());
  const kept = base === 0 ? { ...record, earlier: [] } : record;
  const contents = saving.objectStore('contents');
  await completed(saving, [
    contents.put(file, [id, kept.number]),
    saving.objectStore('documents').put(kept, id),
    ...dropped.map((number) => contents.delete([id, number])),
    saving.objectStore('unsaved').delete([id, page]),
  ]);
  return kept;
}

/** What a document grows from that is saved for the first time. */
function firstOf(held: unknown, { record }: Draft): KeptRecord | null {
  return held === undefined ? { ...record, number: 0 } : null;
}
