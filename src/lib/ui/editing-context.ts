import { createContext } from 'svelte';
import type { EditKit } from './edit/edit-kit';

/** What edits a document: null until it is loaded. */
export interface Editing {
  readonly kit: EditKit | null;
}

/** What edits the document of the page; null where a reader can only read it. */
export const [useEditing, provideEditing] = createContext<Editing | null>();
