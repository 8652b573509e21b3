import { resolve } from '$app/paths';
import type { Explorer } from '$lib/state/explorer.svelte';
import type { TextCheck } from '$lib/state/text-check.svelte';

/** Checks a document against the text that is at hand: this tab's, the one kept on this device, or its own. */
export async function recallText(check: TextCheck, { graph, slug }: Explorer): Promise<void> {
  const text = check.remembered ?? (await findText());
  if (text !== undefined) await check.check(text);

  async function findText(): Promise<string | undefined> {
    const { sha256, file } = graph.getAttribute('text');
    const { findKeptText } = await import('$lib/library/kept-texts');
    const kept = await findKeptText(sha256);
    if (kept !== undefined || file === undefined) return kept;
    const response = await fetch(resolve(`/${slug}/${file}`)).catch(() => undefined);
    return response?.ok ? response.text() : undefined;
  }
}
