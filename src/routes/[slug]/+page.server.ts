import { error } from '@sveltejs/kit';
import { contentOf } from '$lib/model/graph-content';
import { documentTexts, readDocument } from '../documents.server';

/** Which documents there are to be rendered ahead. */
export const entries = () => [...documentTexts.keys()].map((slug) => ({ slug }));

/** A document travels, checked, within its own page. */
export async function load({ params: { slug } }) {
  const read = await readDocument(slug);
  if (!read) error(404, `There is no document “${slug}” here.`);
  return read.ok ? { slug, file: contentOf(read.value) } : { slug, problems: read.problems };
}
