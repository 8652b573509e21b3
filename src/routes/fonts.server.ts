import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { packageOf } from '$lib/figure/faces';
import type { LoadFont } from '$lib/figure/typesetter';

/** The fonts that pictures are set in, from their packages. */
export const loadFont: LoadFont = async (font) => {
  const path = createRequire(import.meta.url).resolve(`${packageOf(font)}/files/${font.file}`);
  return new Uint8Array(await readFile(path));
};
