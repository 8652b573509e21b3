import { error } from '@sveltejs/kit';
import { drawScene } from '$lib/figure/draw-scene';
import { formatSvg } from '$lib/figure/format-svg';
import { buildScene } from '$lib/scene/build-scene';
import { documentTexts, readDocument } from '../../documents.server';

export const prerender = true;

/** A document that cannot be read has no picture; its page says why. */
export async function entries() {
  const slugs = [...documentTexts.keys()];
  const reads = await Promise.all(slugs.map(readDocument));
  return slugs.filter((_, i) => reads[i]?.ok).map((slug) => ({ slug }));
}

export async function GET({ params }) {
  const read = await readDocument(params.slug);
  if (!read?.ok) error(404, `There is no picture of “${params.slug}”.`);
  const size = { width: 640, height: 600 };
  const scene = buildScene(read.value, { size, selection: null, moved: new Map() });
  const { title, language } = read.value.getAttributes();
  const figure = { size, title, description: '', language, marks: drawScene(scene, read.value) };
  const svg = formatSvg(figure, { print: 'auto' });
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}
