import { readFile } from 'node:fs/promises';
import type { Problem } from '$lib/model/problem';

/** A file’s text, or why it could not be read. */
export async function readText(file: string): Promise<string | Problem> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
  } catch (error) {
    const isEncoding = error instanceof TypeError;
    return {
      file,
      place: 'the whole file',
      found: isEncoding
        ? 'it is not UTF-8'
        : error instanceof Error
          ? error.message
          : String(error),
      remedy: isEncoding ? 'Save it as UTF-8' : 'Check the path',
    };
  }
}
