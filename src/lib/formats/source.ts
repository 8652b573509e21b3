import type { DocumentRecord } from '$lib/model/schema';

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

/** Author, publisher and date of a document, without its title; else the graph file it was read from. */
export function formatSource(record: DocumentRecord): string {
  const { author, publisher, published, imported } = record;
  const told = [author, publisher, formatPublished(published)].filter(Boolean).join(', ');
  return told || `from the file ${imported?.file ?? ''}`;
}
