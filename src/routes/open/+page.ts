import { browser } from '$app/environment';
import { recallOpened } from '$lib/library/opened-document';

/** Which document of this browser is to be shown: the one that the address names, or the last one of this tab. */
export function load({ url }) {
  if (!browser) return { id: null, version: null };
  const version = Number(url.searchParams.get('version')) || null;
  return { id: url.searchParams.get('document') ?? recallOpened(), version };
}
