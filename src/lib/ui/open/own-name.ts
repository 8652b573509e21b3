import { fileName } from '$lib/figure/file-name';
import type { KeptRecord } from '$lib/library/kept-record';

/** What a document’s files are called after: what the reader calls it, if that makes a name. */
export function ownName({ called, name }: KeptRecord): string {
  return fileName('', called ?? '', '').slice(0, -1) || name;
}
