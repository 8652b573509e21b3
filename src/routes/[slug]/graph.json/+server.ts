import { error } from '@sveltejs/kit';
import { CHECKED_HEADER } from '../checked-header';
import { documentTexts, readDocument } from '../../documents.server';

export const prerender = true;

export async function GET({ params }) {
  const text = documentTexts.get(params.slug);
  if (text === undefined) error(404, `There is no document “${params.slug}” here.`);
  const sound = (await readDocument(params.slug))?.ok;
  // The schema stands elsewhere on the site than in the repository.
  return new Response(text.replace('../../static/graph.schema.json', '../graph.schema.json'), {
    headers: { 'content-type': 'application/json', ...(sound ? { [CHECKED_HEADER]: 'yes' } : {}) },
  });
}
