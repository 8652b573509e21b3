import { resolve } from '$app/paths';
import type { LoadFont } from '$lib/figure/typesetter';

/** Gets a font that pictures are set in from the site; rejects, naming it, where it cannot be had. */
export const fetchFont: LoadFont = async ({ file }) => {
  const response = await fetch(resolve(`/fonts/${file}`));
  if (!response.ok) throw new Error(`the font ${file} could not be loaded (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
};
