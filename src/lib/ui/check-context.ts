import { createContext } from 'svelte';
import type { TextCheck } from '$lib/state/text-check.svelte';

/** The check of the page's document against a text, for every component in it. */
export const [useCheck, provideCheck] = createContext<TextCheck>();
