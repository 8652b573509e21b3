import { parseContentBytes, type Bytes } from '$lib/formats/content-bytes';
import { readInWorker } from './read-in-worker';

/** More is parsed beside the page, in bytes. */
const MUCH = 256 * 1024;

/** Parses what is kept of a document; a large one, which is checked on the way, does not hold up the page. */
export async function parseKept(bytes: Bytes): Promise<unknown> {
  if (bytes.length < MUCH) return parseContentBytes(bytes);
  const files = [new File([bytes], 'document.json')];
  const read = await readInWorker({ files, told: {} }, () => undefined);
  // What is no document any more is told as of any other.
  const isSound = read.outcome === 'opened' && read.kind === 'claimscape';
  return isSound ? read.content : parseContentBytes(bytes);
}
