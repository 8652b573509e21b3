import { error } from '@sveltejs/kit';
import { FONT_FILES } from '$lib/figure/faces';
import { loadFont } from '../../fonts.server';

export const prerender = true;

/** The fonts that pictures are set in, where the browser can fetch them. */
export const entries = () => FONT_FILES.map(({ file }) => ({ file }));

export async function GET({ params }) {
  const font = FONT_FILES.find(({ file }) => file === params.file);
  if (!font) error(404, `There is no font “${params.file}” here.`);
  return new Response(await loadFont(font), { headers: { 'content-type': 'font/woff' } });
}
