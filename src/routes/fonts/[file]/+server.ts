import { error } from '@sveltejs/kit';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { FONT_FILES, packageOf } from '$lib/figure/faces';

export const prerender = true;

/** The fonts that pictures are set in, where the browser can fetch them. */
export const entries = () => FONT_FILES.map(({ file }) => ({ file }));

export async function GET({ params }) {
  const font = FONT_FILES.find(({ file }) => file === params.file);
  if (!font) error(404, `There is no font “${params.file}” here.`);
  const path = createRequire(import.meta.url).resolve(`${packageOf(font)}/files/${font.file}`);
  return new Response(await readFile(path), { headers: { 'content-type': 'font/woff' } });
}
