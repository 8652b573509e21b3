import { tellError } from '$lib/model/problem';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import type { ReadProblem } from '$lib/formats/graphs/graph-records';
import { refuse } from '$lib/formats/graphs/warn';
import { buildClaimGraph, type ClaimGraph } from '$lib/model/claim-graph';
import type { FileType } from '$lib/state/file-types';
import { readFiles, type OpenedFile } from '$lib/state/read-files';

/** What reading a file came to; every problem in any case. */
export type Read = { problems: ReadProblem[]; kind: FileType | null } & (
  { ok: true; read: OpenedFile } | { ok: false; isReadable: boolean }
);

/** A document out of a file, the view that a picture was saved at, and what its files are called after. */
export interface Input {
  graph: ClaimGraph;
  view: string;
  name: string;
}

/** Reads a document, and makes its graph. */
export async function readInput(
  file: string,
): Promise<Extract<Read, { ok: false }> | (Extract<Read, { ok: true }> & { input: Input })> {
  const found = await readAny(file);
  if (!found.ok) return found;
  const { content, view, name } = found.read;
  const input = { graph: buildClaimGraph(content), view, name: name ?? nameOf(file) };
  return { ...found, input };
}

/** Reads a document from any file that one can be opened from; with warnings for what was mended or left out. */
export async function readAny(file: string): Promise<Read> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch (error) {
    const found = tellError(error);
    return { ...no(file, found, 'Check the path'), isReadable: false };
  }
  const read = await readFiles([{ name: file, bytes }], {});
  if (read.outcome === 'text')
    return no(file, 'text that holds no graph', 'Name a file of a graph or a document');
  if (read.outcome === 'asks')
    return no(
      file,
      'a table that does not say which columns are which',
      'Call the two ends of a line “source” and “target” in its first row',
    );
  const { kind, problems } = read;
  if (read.outcome === 'refused') return { ok: false, isReadable: true, kind, problems };
  return { ok: true, kind, problems, read };
}

function no(file: string, found: string, remedy: string) {
  const problems = [refuse(file, undefined, found, remedy)];
  return { ok: false as const, isReadable: true, kind: null, problems };
}

/** `graph.json` is called after its folder, any other file after itself. */
function nameOf(file: string): string {
  const own = basename(file, extname(file));
  return own === 'graph' ? basename(dirname(resolve(file))) : own;
}
