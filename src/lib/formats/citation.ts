import type { ClaimGraph } from '$lib/model/claim-graph';
import { sentenceOf } from '$lib/model/graph-content';
import { AUTHOR } from '$lib/model/modality';
import type { Attribution, Quote } from '$lib/model/schema';
import { toPortableLine } from './portable-text';
import { formatSource } from './source';

/** Who speaks, by name: the author's own where it is known. */
export function formatSpeaker(graph: ClaimGraph, { speaker, speakerLabel }: Attribution): string {
  if (speaker === null) return speakerLabel ?? 'somebody unnamed';
  if (speaker === AUTHOR) return graph.getAttribute('author') ?? 'the author';
  // Of a part of a document, the speaker may be outside.
  return graph.hasNode(speaker)
    ? graph.getNodeAttribute(speaker, 'label')
    : (speakerLabel ?? speaker);
}

/** Whose words a quote is, as a reader is told: the author reports what others say, and says who says it. */
export function formatVoice(graph: ClaimGraph, quote: Quote, attribution: Attribution): string {
  const author = formatSpeaker(graph, { speaker: AUTHOR, form: 'none' });
  const { role = 'content' } = quote;
  if (role !== 'content' || attribution.speaker === AUTHOR) return author;
  const speaker = formatSpeaker(graph, attribution);
  return attribution.form === 'direct' ? speaker : `${speaker}, reported by ${author}`;
}

/** What is cited: a quote, or a claim with the quotes that carry it; at least one quote. */
export interface Citation {
  quotes: readonly Quote[];
  attribution: Attribution;
  /** The claim as a sentence, where it is a claim. */
  sentence: string | null;
  /** Address of the view that shows it. */
  link: string | null;
}

/** A claim (key) as it is cited, with the quotes that carry it. */
export function citeClaim(graph: ClaimGraph, claim: string, link: string | null = null): Citation {
  const { quotes, attribution } = graph.getEdgeAttributes(claim);
  const carrying = quotes.filter(({ role = 'content' }) => role === 'content');
  return { quotes: carrying, attribution, sentence: sentenceOf(graph, claim), link };
}

/** The words of a citation, without white space that a line cannot hold: the claim, if it is one, and the quotes. */
export function formatWords({ sentence, quotes }: Citation): string {
  const words = quotes.map(({ exact }) => `“${toPortableLine(exact)}”`).join(' […] ');
  return [sentence === null ? '' : toPortableLine(sentence), words].filter(Boolean).join(': ');
}

/** Whose words a citation holds. */
export function formatCitedVoice(graph: ClaimGraph, { quotes, attribution }: Citation): string {
  const [first] = quotes;
  return first ? formatVoice(graph, first, attribution) : formatSpeaker(graph, attribution);
}

/** Where a citation stands in the article: `paragraph 3`, `paragraphs 3, 5`, or nothing. */
export function formatParagraphs({ quotes }: Citation): string {
  const numbers = [...new Set(quotes.flatMap(({ paragraph = [] }) => paragraph))];
  if (numbers.length === 0) return '';
  return `paragraph${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')}`;
}

/** The words, whose they are, their place and the view, without the article: for the note of a reference. */
export function formatNote(graph: ClaimGraph, citation: Citation): string {
  const voice = formatCitedVoice(graph, citation);
  const told = [voice, formatParagraphs(citation)].filter(Boolean).join(', ');
  const link = citation.link === null ? '' : ` ${citation.link}`;
  return `${formatWords(citation)} — ${toPortableLine(told)}.${link}`;
}

/** A quote or a claim as plain text with all that is needed to find it again. */
export function formatTextCitation(graph: ClaimGraph, citation: Citation): string {
  const record = graph.getAttributes();
  const voice = formatCitedVoice(graph, citation);
  const source = [`in “${record.title}”`, formatSource(record), formatParagraphs(citation)];
  const told = [voice, ...source].filter(Boolean).join(', ');
  const link = citation.link === null ? '' : ` ${citation.link}`;
  const address = record.url ? ` ${toPortableLine(record.url)}` : '';
  return `${formatWords(citation)} — ${toPortableLine(told)}.${address}${link}`;
}

/** A quote as plain text, without a link to the view. */
export function formatCitation(graph: ClaimGraph, quote: Quote, attribution: Attribution): string {
  return formatTextCitation(graph, { quotes: [quote], attribution, sentence: null, link: null });
}
