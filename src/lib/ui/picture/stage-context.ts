import { createContext } from 'svelte';
import type { Stage } from '$lib/state/stage.svelte';

/** The stage of the page's picture, for every component in it. */
export const [useStage, provideStage] = createContext<Stage>();
