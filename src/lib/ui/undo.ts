import { tick } from 'svelte';
import { findSelection } from '$lib/queries/selection';
import type { Announcer } from '$lib/state/announcer.svelte';
import type { Explorer, Step } from '$lib/state/explorer.svelte';
import { nameStep } from '$lib/state/name-step';
import { go, goInPlace } from './go';

/** Takes back what was done last, to the picture or to the document, and says so. */
export async function undoStep(explorer: Explorer, announcer: Announcer): Promise<void> {
  await take(explorer.undo, () => explorer.history.takeBack(), explorer, announcer, 'Undone');
}

/** Does the step again that was taken back last, and says so. */
export async function redoStep(explorer: Explorer, announcer: Announcer): Promise<void> {
  await take(explorer.redo, () => explorer.history.doAgain(), explorer, announcer, 'Done again');
}

async function take(
  step: Step | null,
  act: () => void,
  explorer: Explorer,
  announcer: Announcer,
  done: string,
): Promise<void> {
  if (step === null) return;
  const { graph } = explorer;
  const name = nameStep(graph, step);
  act();
  if (explorer.graph === graph) await go(step.address);
  else await settle(explorer, step.about);
  announcer.say(`${done}: ${name}`);
}

/**
 * After the document has changed: where nothing is selected any more, that (a key) is which it was about, if it is there;
 * and the focus does not get lost with what had it.
 */
export async function settle(explorer: Explorer, about: string | null): Promise<void> {
  if (explorer.selection === null) {
    const next = about === null ? null : findSelection(explorer.graph, about);
    const { select, to } = explorer.address;
    if (next || select !== null || to !== null)
      await goInPlace(explorer.linkTo(next, explorer.pane));
  }
  await tick();
  const { activeElement, body } = document;
  if (activeElement && activeElement !== body) return;
  document.querySelector<HTMLElement>('#beside h2')?.focus({ preventScroll: true });
}
