import { resolve } from '$app/paths';
import { findKeptText } from '$lib/library/kept-texts';
import type { Explorer } from '$lib/state/explorer.svelte';

/** The text of a document: the one kept on this device, or its own; undefined where there is none. */
export async function findText({
  graph,
  slug,
  isOpened,
}: Pick<Explorer, 'graph' | 'slug' | 'isOpened'>): Promise<string | undefined> {
  const { sha256, file } = graph.getAttribute('text');
  if (file === undefined || isOpened) return findKeptText(sha256);
  const response = await fetch(resolve(`/${slug}/${file}`)).catch(() => undefined);
  return response?.ok ? response.text() : undefined;
}
