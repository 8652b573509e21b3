import { createContext } from 'svelte';
import type { Explorer } from '$lib/state/explorer.svelte';

/** The explorer of the page, for every component below it. */
export const [useExplorer, provideExplorer] = createContext<Explorer>();
