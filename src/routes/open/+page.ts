import { browser } from '$app/environment';
import { recallOpened } from '$lib/library/opened-document';

/** What is to be shown: the document of this browser that the address names, a copy of one of the site, or the last one. */
export function load({ url }) {
  if (!browser) return { copy: null, id: null, version: null };
  const version = Number(url.searchParams.get('version')) || null;
  const copy = url.searchParams.get('copy');
  return { copy, id: url.searchParams.get('document') ?? recallOpened(), version };
}
