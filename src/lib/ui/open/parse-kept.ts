import { parseContentBlob } from '$lib/formats/content-blob';
import { readInWorker } from './read-in-worker';

/** More is parsed beside the page, in bytes: less does not take as long as to begin there. */
const MUCH = 2 * 1024 * 1024;

/** Parses what is kept of a document; a large one, which is checked on the way, does not hold up the page. */
export async function parseKept(file: Blob): Promise<unknown> {
  if (file.size < MUCH) return parseContentBlob(file);
  const read = await readInWorker({ kept: file });
  // What is no document any more is told as of any other.
  return read.outcome === 'opened' ? read.content : parseContentBlob(file);
}
