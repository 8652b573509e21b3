import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { findCarried } from '$lib/figure/carried';
import { keepOpened } from '$lib/library/opened-document';
import type { Problem } from '$lib/model/problem';

/** A file larger than this is not read. */
const MOST = 64 * 1024 * 1024;

/** What became of a file: it was opened, or why not; null where it is no picture at all. */
export type Outcome = { opened: true } | { opened: false; problems: Problem[] } | null;

/** Opens the document that a picture saved here carries, at the view it was saved from. */
export async function openPicture(file: File): Promise<Outcome> {
  const refuse = (found: string, remedy: string): Outcome => ({
    opened: false,
    problems: [{ file: file.name, place: 'the whole file', found, remedy }],
  });
  if (!/^image\/(png|svg\+xml)$/.test(file.type) && !/\.(png|svg)$/i.test(file.name)) return null;
  if (file.size > MOST) return refuse('it is larger than 64 MB', 'Save the picture smaller');
  const found = await findCarried(new Uint8Array(await file.arrayBuffer()));
  if (found.type === 'nothing')
    return refuse(
      'this picture carries no document',
      'Choose a PNG or SVG that was saved here with “The document and this view” in it, and that no other program has saved again',
    );
  if (found.type === 'broken')
    return refuse(`what it carries cannot be read: ${found.reason}`, 'Save the picture again');
  const { document, view, name } = found.carried;
  const { checkDocument } = await import('$lib/model/check-document');
  const checked = checkDocument(document, file.name);
  if (!checked.ok) return { opened: false, problems: checked.problems };
  keepOpened({ name, content: document });
  const query = /^\?[^#]*$/.test(view) ? view : '';
  await goto(`${resolve('/open/')}${query}`, { invalidateAll: true });
  return { opened: true };
}
