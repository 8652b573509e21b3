import { error } from '@sveltejs/kit';
import { fullTexts } from '../../documents.server';

export const prerender = true;

/** Only the texts that are ours to ship. */
export const entries = () => [...fullTexts.keys()].map((slug) => ({ slug }));

export function GET({ params }) {
  const text = fullTexts.get(params.slug);
  if (text === undefined) error(404, `The text of “${params.slug}” is not here.`);
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
