import { error } from '@sveltejs/kit';
import { documentTexts } from '../../documents.server';

export const prerender = true;

/** No page asks for it: it is there to be taken away. */
export const entries = () => [...documentTexts.keys()].map((slug) => ({ slug }));

export function GET({ params }) {
  const text = documentTexts.get(params.slug);
  if (text === undefined) error(404, `There is no document “${params.slug}” here.`);
  // The schema stands elsewhere on the site than in the repository.
  return new Response(text.replace('../../static/graph.schema.json', '../graph.schema.json'), {
    headers: { 'content-type': 'application/json' },
  });
}
