import { goto } from '$app/navigation';
import { findCarried } from '$lib/figure/carried';
import { fileName } from '$lib/figure/file-name';
import { keepDocument, type NewDocument } from '$lib/library/my-documents';
import type { Problem } from '$lib/model/problem';
import { parseAddress } from '$lib/url/parse-address';
import { linkToKept } from './link-to-kept';
import { openArchive } from './open-archive';

/** A file larger than this is not read. */
const MOST = 64 * 1024 * 1024;

/** What became of a file: it was opened, and what is to be said of that, or why not; null where it is no file of ours. */
export type Outcome =
  | { opened: true; said?: string; problems?: readonly Problem[] }
  | { opened: false; said?: never; problems: Problem[] }
  | null;

/** Opens the document that a file saved here holds: a picture at the view it was saved from, data as a whole. */
export async function openFile(file: File): Promise<Outcome> {
  if (/\.zip$/i.test(file.name)) return openArchive(file);
  const isPicture = /\.(png|svg)$/i.test(file.name) || /^image\/(png|svg\+xml)$/.test(file.type);
  const isData = /\.json$/i.test(file.name) || file.type === 'application/json';
  if (!isPicture && !isData) return null;
  if (file.size > MOST) return refuse(file, 'it is larger than 64 MB', 'Save it smaller');
  return isPicture ? openPicture(file) : openData(file);
}

async function openPicture(file: File): Promise<Outcome> {
  const found = await findCarried(new Uint8Array(await file.arrayBuffer()));
  if (found.type === 'nothing')
    return refuse(
      file,
      'this picture carries no document',
      'Choose a PNG or SVG that was saved here with “The document and this view” in it, and that no other program has saved again',
    );
  if (found.type === 'broken')
    return refuse(
      file,
      `what it carries cannot be read: ${found.reason}`,
      'Save the picture again',
    );
  const { document, view, name } = found.carried;
  const { checkDocument } = await import('$lib/model/check-document');
  const checked = checkDocument(document, file.name);
  return checked.ok
    ? show({ name, content: document, origin: { file: file.name, kind: 'Picture' } }, view)
    : { opened: false, problems: checked.problems };
}

async function openData(file: File): Promise<Outcome> {
  const { parseGraphJson } = await import('$lib/formats/graph-json');
  const text = await file.text();
  const read = await parseGraphJson(text, file.name);
  if (!read.ok) return { opened: false, problems: read.problems };
  const name = fileName('', file.name.replace(/\.json$/i, ''), '').slice(0, -1) || 'document';
  const content = JSON.parse(text) as unknown;
  return show({ name, content, origin: { file: file.name, kind: 'JSON' } }, '.');
}

async function show(document: NewDocument, view: string): Promise<Outcome> {
  const { id } = await keepDocument(document);
  const query = new URLSearchParams(/^\?[^#]*$/.test(view) ? view : '');
  await goto(linkToKept(id, parseAddress(query).address));
  return { opened: true };
}

function refuse(file: File, found: string, remedy: string): Outcome {
  return {
    opened: false,
    problems: [{ file: file.name, place: 'the whole file', found, remedy }],
  };
}
