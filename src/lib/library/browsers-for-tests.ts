import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { NewDocument } from './my-documents';

/** A browser with nothing in it; every `openTab` afterwards is a tab of it. */
export function newBrowser(): IDBFactory {
  const factory = new IDBFactory();
  vi.stubGlobal('indexedDB', factory);
  return factory;
}

/** The library as a tab of its own has it: nothing of the others’ memory, the same storage. */
export async function openTab() {
  vi.resetModules();
  const modules = await Promise.all([
    import('./database'),
    import('./drafts'),
    import('./kept-texts'),
    import('./my-documents'),
    import('./pack-documents'),
    import('./read-documents'),
    import('./restore-documents'),
    import('./save-draft'),
    import('./unsaved'),
  ]);
  const [database, drafts, texts, mine, pack, read, restore, save, unsaved] = modules;
  return {
    ...database,
    ...drafts,
    ...texts,
    ...mine,
    ...pack,
    ...read,
    ...restore,
    ...save,
    ...unsaved,
  };
}

export type Tab = Awaited<ReturnType<typeof openTab>>;

/** Keeps a document as the page does that shows it. */
export async function keepIn(tab: Tab, found: NewDocument): Promise<{ id: string }> {
  const { id } = await tab.addDocument(found);
  const draft = tab.drafts.get(id);
  if (draft) await tab.saveDraft(draft);
  return { id };
}

/** A document that is kept, as a page holds it that may change it. */
export async function openIn(tab: Tab, id: string) {
  const found = await tab.findDocument(id);
  if (found?.type !== 'kept') throw new Error(`there is no ${id}`);
  return { ...found, page: tab.PAGE };
}
