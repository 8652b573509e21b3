import type ChosenEvidence from './ChosenEvidence.svelte';

let atHand: typeof ChosenEvidence | null = null;

/** Loads what tells of something chosen: nothing is while a document stands as it is. */
export async function loadChosen(): Promise<typeof ChosenEvidence> {
  atHand = (await import('./ChosenEvidence.svelte')).default;
  return atHand;
}

/** The same where it is loaded already: an answer that waits for nothing comes before the picture is put up. */
export const chosenAtHand = () => atHand;
