import { createContext } from 'svelte';
import type { EditKit } from './edit/edit-kit';

/** What edits a document: null until it is loaded, and where a reader can only read. */
export interface Editing {
  readonly kit: EditKit | null;
}

/** What edits the document of the page. */
export const [useEditing, provideEditing] = createContext<Editing>();
