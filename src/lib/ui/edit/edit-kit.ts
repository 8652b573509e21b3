import UndoButtons from '$lib/ui/UndoButtons.svelte';
import ActorEdits from './ActorEdits.svelte';
import EditAssertion from './EditAssertion.svelte';
import EditDocument from './EditDocument.svelte';

/** Everything that a page shows only where its document can be edited, to be loaded at once. */
export const editKit = { ActorEdits, EditAssertion, EditDocument, UndoButtons };
export type EditKit = typeof editKit;
