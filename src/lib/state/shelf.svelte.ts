import { tellError } from '$lib/model/problem';
import { listen } from '$lib/library/changes';
import { nameOf } from '$lib/library/kept-record';
import { duplicateDocument, removeDocument, renameDocument } from '$lib/library/my-documents';
import { listDocuments, type Entry, type List } from '$lib/library/read-documents';

/** The reader’s own documents, as they are listed, and what is done to them there. */
export class Shelf {
  /** Null until they are known. */
  list = $state.raw<List | null>(null);
  /** What was removed last, and can be put back. */
  removed = $state.raw<{ name: string; putBack: () => Promise<void> } | null>(null);
  /** What could not be done, and why; empty if nothing. */
  failure = $state.raw('');

  /** Lists them, and again whenever any tab changes one, until the returned function is called. */
  start(): () => void {
    void this.refresh();
    return listen((word) => {
      if (word.type === 'changed') void this.refresh();
    });
  }

  async refresh(): Promise<void> {
    this.list = await listDocuments();
  }

  async rename(entry: Entry, name: string): Promise<void> {
    await this.#try('It could not be renamed', () => renameDocument(entry.id, name));
  }

  /** The id of the copy; null where there is none. */
  async duplicate(entry: Entry): Promise<string | null> {
    return this.#try('It could not be duplicated', () => duplicateDocument(entry.id));
  }

  async remove(entry: Entry): Promise<void> {
    const putBack = await this.#try('It could not be deleted', () => removeDocument(entry.id));
    if (putBack) this.removed = { name: nameEntry(entry), putBack };
  }

  /** Puts back what was removed last. */
  async undo(): Promise<void> {
    const { removed } = this;
    if (!removed) return;
    await this.#try('It could not be put back', async () => {
      await removed.putBack();
      this.removed = null;
    });
  }

  async #try<Value>(failed: string, act: () => Promise<Value>): Promise<Value | null> {
    try {
      const value = await act();
      this.failure = '';
      await this.refresh();
      return value;
    } catch (error) {
      this.failure = `${failed}: ${tellError(error)}.`;
      return null;
    }
  }
}

/** What a reader knows a document of the list by. */
export function nameEntry({ record }: Entry): string {
  return record ? nameOf(record) : 'A damaged document';
}
