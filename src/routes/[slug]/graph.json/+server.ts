import { error } from '@sveltejs/kit';
import { documentTexts } from '../../documents.server';

export const prerender = true;

export function GET({ params }) {
  const text = documentTexts.get(params.slug);
  if (text === undefined) error(404, `There is no document “${params.slug}” here.`);
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}
