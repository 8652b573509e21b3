import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { findCarried } from '$lib/figure/carried';
import { parseGraphJson } from '$lib/formats/graph-json';
import { checkDocument } from '$lib/model/check-document';
import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Problem } from '$lib/model/problem';
import { readText } from './read-text';

/** A document out of a file, the view that a picture was saved at, and what its files are called after. */
export interface Input {
  graph: ClaimGraph;
  view: string;
  name: string;
}

/** What a file holds; or its problems, and whether it could be read at all. */
export type ReadInput =
  { ok: true; input: Input } | { ok: false; isReadable: boolean; problems: Problem[] };

/** Reads a document from its JSON, or from a picture that carries one. */
export async function readInput(file: string): Promise<ReadInput> {
  if (/^\.(png|svg)$/i.test(extname(file))) return readPicture(file);
  const text = await readText(file);
  if (typeof text !== 'string') return { ok: false, isReadable: false, problems: [text] };
  const read = await parseGraphJson(text, file);
  if (!read.ok) return { ok: false, isReadable: true, problems: read.problems };
  return { ok: true, input: { graph: read.value, view: '', name: nameOf(file) } };
}

async function readPicture(file: string): Promise<ReadInput> {
  const refuse = (isReadable: boolean, found: string, remedy: string): ReadInput => {
    return { ok: false, isReadable, problems: [{ file, place: 'the whole file', found, remedy }] };
  };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch (error) {
    return refuse(false, error instanceof Error ? error.message : String(error), 'Check the path');
  }
  const found = await findCarried(bytes);
  if (found.type === 'nothing')
    return refuse(true, 'this picture carries no document', 'Save it again with its document');
  if (found.type === 'broken')
    return refuse(true, `what it carries cannot be read: ${found.reason}`, 'Save it again');
  const { document, view, name } = found.carried;
  const checked = checkDocument(document, file);
  return checked.ok
    ? { ok: true, input: { graph: checked.value, view, name } }
    : { ok: false, isReadable: true, problems: checked.problems };
}

/** `graph.json` is called after its folder, any other file after itself. */
function nameOf(file: string): string {
  const own = basename(file, extname(file));
  return own === 'graph' ? basename(dirname(resolve(file))) : own;
}
