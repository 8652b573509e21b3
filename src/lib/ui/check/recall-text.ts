import type { Explorer } from '$lib/state/explorer.svelte';
import type { TextCheck } from '$lib/state/text-check.svelte';
import { whenIdle } from '$lib/ui/next-turn';

/**
 * Checks a document against the text that is at hand, this tab's or one that is found, once the browser has nothing more
 * urgent to do; nothing more is done once its page was `left`.
 */
export async function recallText(
  check: TextCheck,
  explorer: Explorer,
  left: AbortSignal,
): Promise<void> {
  await whenIdle();
  if (left.aborted) return;
  // As they are now: the page may be left before the code for it is there.
  const { graph, slug, isOpened } = explorer;
  const find = async () => (await import('./find-text')).findText({ graph, slug, isOpened });
  const text = check.remembered ?? (await find());
  if (left.aborted) return;
  // A reader may have brought a text meanwhile: theirs counts.
  const isFree = check.text === null && check.done === null && check.refusal === null;
  if (text !== undefined && isFree) await check.check(text);
}
