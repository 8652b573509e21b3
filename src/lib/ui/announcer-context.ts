import { createContext } from 'svelte';
import type { Announcer } from '$lib/state/announcer.svelte';

/** The page's announcer, for every component in the evidence. */
export const [useAnnouncer, provideAnnouncer] = createContext<Announcer>();
