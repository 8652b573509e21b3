import { error } from '@sveltejs/kit';
import { formatPicture } from '$lib/figure/format-picture';
import { overviewOf } from '$lib/scene/atlas';
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
  const { value: graph } = read;
  const picture = formatPicture(graph, overviewOf(graph));
  return new Response(picture, { headers: { 'content-type': 'image/svg+xml' } });
}
