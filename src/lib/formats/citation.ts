import type { ClaimGraph } from '$lib/model/claim-graph';
import { AUTHOR } from '$lib/model/modality';
import type { Attribution, DocumentRecord, Quote } from '$lib/model/schema';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A published date (2025, 2025-12 or 2025-12-03) as an English reader writes it. */
export function formatPublished(published: string): string {
  // Not by Intl: to make a format takes longer than all else that is told of a document.
  const [year, month, day] = published.split('-');
  const parts = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year];
  return parts.filter(Boolean).join(' ');
}

/** Who speaks, by name: the author's own where it is known. */
export function formatSpeaker(graph: ClaimGraph, { speaker, speakerLabel }: Attribution): string {
  if (speaker === null) return speakerLabel ?? 'somebody unnamed';
  if (speaker === AUTHOR) return graph.getAttribute('author') ?? 'the author';
  return graph.getNodeAttribute(speaker, 'label');
}

/** Author, publisher and date of a document, without its title. */
export function formatSource({ author, publisher, published }: DocumentRecord): string {
  return [author, publisher, formatPublished(published)].filter((part) => part !== null).join(', ');
}

/** Whose words a quote is, as a reader is told: the author reports what others say, and says who says it. */
export function formatVoice(graph: ClaimGraph, quote: Quote, attribution: Attribution): string {
  const author = formatSpeaker(graph, { speaker: AUTHOR, form: 'none' });
  const { role = 'content' } = quote;
  if (role !== 'content' || attribution.speaker === AUTHOR) return author;
  const speaker = formatSpeaker(graph, attribution);
  return attribution.form === 'direct' ? speaker : `${speaker}, reported by ${author}`;
}

/** A quote as plain text with all that is needed to find it again. */
export function formatCitation(graph: ClaimGraph, quote: Quote, attribution: Attribution): string {
  const record = graph.getAttributes();
  const place = quote.paragraph === undefined ? '' : `, paragraph ${quote.paragraph}`;
  const speaker = formatVoice(graph, quote, attribution);
  return `“${quote.exact}” — ${speaker}, in “${record.title}”, ${formatSource(record)}${place}. ${record.url}`;
}
