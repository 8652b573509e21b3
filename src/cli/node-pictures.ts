import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageOf } from '$lib/figure/faces';
import type { Rasterise } from '$lib/figure/rasterise';
import type { LoadFont, Typesetter } from '$lib/figure/typesetter';
import { nameFont } from './name-font';
import { familyOf, setRuns } from './set-runs';
import { woffToSfnt } from './woff-to-sfnt';

/** Gets a font that pictures are set in from its package. */
export const readFont: LoadFont = async (file) => {
  const path = `${packageOf(file)}/files/${file.file}`;
  return new Uint8Array(await readFile(createRequire(import.meta.url).resolve(path)));
};

/** What draws SVGs in our fonts, and the system’s for other letters; rejects where the rasteriser is not installed. */
export function rasteriserWith(setter: Typesetter): Rasterise {
  return async (svg, _, scale, type) => {
    if (type !== 'image/png') throw new Error('only PNG can be drawn here: take an SVG or PNG');
    const { Resvg } = await import('@resvg/resvg-js').catch(() => {
      throw new Error(
        'a PNG takes the optional package @resvg/resvg-js: install it, or take an SVG or PDF',
      );
    });
    const folder = await mkdtemp(join(tmpdir(), 'claimscape-'));
    try {
      const fontFiles = await Promise.all(
        setter.fonts.map(async (font, i) => {
          const path = join(folder, `${i}.ttf`);
          const sfnt = woffToSfnt(Buffer.from(font.bytes));
          await writeFile(path, nameFont(sfnt, familyOf(font, setter)));
          return path;
        }),
      );
      const options = { font: { fontFiles }, fitTo: zoom(scale) };
      return new Uint8Array(new Resvg(setRuns(svg, setter), options).render().asPng());
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

function zoom(value: number) {
  return { mode: 'zoom', value } as const;
}
