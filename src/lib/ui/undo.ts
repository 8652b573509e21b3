import type { Announcer } from '$lib/state/announcer.svelte';
import type { Explorer, Step } from '$lib/state/explorer.svelte';
import { go } from './go';

/** Takes the last step of the picture back, and says so. */
export async function undoStep(explorer: Explorer, announcer: Announcer): Promise<void> {
  await take(explorer.takeBack(), announcer, 'Undone');
}

/** Does the step again that was taken back last, and says so. */
export async function redoStep(explorer: Explorer, announcer: Announcer): Promise<void> {
  await take(explorer.doAgain(), announcer, 'Done again');
}

async function take(step: Step | null, announcer: Announcer, done: string): Promise<void> {
  if (step === null) return;
  await go(step.address);
  announcer.say(`${done}: ${step.name}`);
}
