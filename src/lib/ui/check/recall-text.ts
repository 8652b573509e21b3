import { resolve } from '$app/paths';
import type { Explorer } from '$lib/state/explorer.svelte';
import type { TextCheck } from '$lib/state/text-check.svelte';

/**
 * Checks a document against the text that is at hand: this tab's, the one kept on this device, or its own. Nothing more is
 * done once its page was `left`.
 */
export async function recallText(
  check: TextCheck,
  explorer: Explorer,
  left: AbortSignal,
): Promise<void> {
  if (left.aborted) return;
  const { graph, slug, isOpened } = explorer;
  const text = check.remembered ?? (await findText());
  if (left.aborted) return;
  // A reader may have brought a text meanwhile: theirs counts.
  const isFree = check.text === null && check.done === null && check.refusal === null;
  if (text !== undefined && isFree) await check.check(text);

  async function findText(): Promise<string | undefined> {
    const { sha256, file } = graph.getAttribute('text');
    if (file === undefined || isOpened) {
      const { findKeptText } = await import('$lib/library/kept-texts');
      return findKeptText(sha256);
    }
    const response = await fetch(resolve(`/${slug}/${file}`)).catch(() => undefined);
    return response?.ok ? response.text() : undefined;
  }
}
