import { browser } from '$app/environment';
import { recallOpened } from '$lib/library/opened-document';
import { checkDocument } from '$lib/model/check-document';

/** The document that this tab has opened, checked again: it comes out of the browser’s storage. */
export function load() {
  const opened = browser ? recallOpened() : null;
  return { opened: opened && { ...opened, read: checkDocument(opened.content, opened.name) } };
}
