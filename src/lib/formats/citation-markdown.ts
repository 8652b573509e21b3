import type { ClaimGraph } from '$lib/model/claim-graph';
import { formatCitedVoice, formatParagraphs, type Citation } from './citation';
import { formatSource } from './source';
import { escapeMarkdown } from './escape-markdown';
import { toIri } from './portable-text';

/** A quote or a claim as Markdown: each quote a blockquote, then whose words it is, and the article as a link. */
export function formatMarkdownCitation(graph: ClaimGraph, citation: Citation): string {
  const record = graph.getAttributes();
  const name = escapeMarkdown(record.title);
  const title = record.url ? `in “[${name}](<${toIri(record.url)}>)”` : `in “${name}”`;
  const told = [
    escapeMarkdown(formatCitedVoice(graph, citation)),
    title,
    escapeMarkdown(formatSource(record)),
    formatParagraphs(citation),
  ];
  const view = citation.link === null ? '' : ` [View](<${toIri(citation.link)}>)`;
  const source = `— ${told.filter(Boolean).join(', ')}.${view}`;
  const quotes = citation.quotes.map(({ exact }) => `“${escapeMarkdown(exact)}”`);
  const words = [...quotes, source].map((line) => `> ${line}`).join('\n>\n');
  const { sentence } = citation;
  return sentence === null ? words : `${escapeMarkdown(sentence)}:\n\n${words}`;
}
