import { isSameContent } from '$lib/formats/content-blob';
import { databaseAtHand, inDatabase } from './database';
import { newId, type Draft } from './drafts';
import { isKeptRecord, nameOf } from './kept-record';
import { findVersion } from './read-documents';
import { Conflict, writeDraft } from './save-draft';

/**
 * Writes down at once, while a page is being closed, what it has not saved. Nothing can be compared any more then: it
 * becomes a version when documents are looked for next.
 */
export function setAside(draft: Draft): void {
  try {
    const writing = databaseAtHand()?.transaction('unsaved', 'readwrite');
    writing?.store.put(draft, [draft.record.id, draft.page]).catch(() => undefined);
    writing?.done.catch(() => undefined);
    writing?.commit();
  } catch {
    // Storage is closed, and the page with it.
  }
}

/** Makes versions of what closed pages have set aside; what others have changed since becomes a document of its own. */
export async function settleUnsaved(): Promise<void> {
  const all = await inDatabase((database) => database.getAll('unsaved'));
  for (const draft of all) if (isKeptRecord(draft.record)) await settle(draft);
}

async function settle(draft: Draft): Promise<void> {
  const { record, content, page } = draft;
  try {
    await writeDraft(draft);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const number = await inDatabase(async (database) => {
      const held = await database.get('documents', record.id);
      return isKeptRecord(held) ? held.number : 0;
    });
    if (!(await isSameContent(await findVersion(record.id, number), content))) {
      const called = `${nameOf(record)} (unsaved changes)`;
      await writeDraft({ ...draft, record: { ...record, id: newId(), called }, base: 0 });
    }
    await inDatabase((database) => database.delete('unsaved', [record.id, page]));
  }
}
