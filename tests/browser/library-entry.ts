// What a page needs that keeps a document, for tests that do to it what no reader’s hand can.
import { drafts } from '$lib/library/drafts';
import { addDocument, type NewDocument } from '$lib/library/my-documents';
import { saveDraft } from '$lib/library/save-draft';

export { findDocument } from '$lib/library/read-documents';
export { Keeping } from '$lib/state/keeping.svelte';

/** Keeps a document as the page does that shows it. */
export async function keepDocument(found: NewDocument): Promise<{ id: string }> {
  const { id } = await addDocument(found);
  const draft = drafts.get(id);
  if (draft) await saveDraft(draft);
  return { id };
}
