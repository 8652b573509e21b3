import type { ClaimGraph } from '$lib/model/claim-graph';
import { formatNote, type Citation } from './citation';
import { toIri } from './portable-text';

/** The article as CSL-JSON, as Zotero, Pandoc and citeproc read it, the words in its note. */
export function formatCslJson(graph: ClaimGraph, citation: Citation): string {
  const { author, title, publisher, published, url, language } = graph.getAttributes();
  const item = {
    id: toIri(url) || title,
    type: 'article-newspaper',
    title,
    ...(author === null ? {} : { author: [{ literal: author }] }),
    ...(publisher ? { 'container-title': publisher } : {}),
    ...(published ? { issued: { 'date-parts': [published.split('-').map(Number)] } } : {}),
    ...(url ? { URL: toIri(url) } : {}),
    language,
    note: formatNote(graph, citation),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
