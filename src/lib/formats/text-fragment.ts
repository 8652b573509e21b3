import type { Quote } from '$lib/model/schema';
import { toIri } from './portable-text';

/** Quotes of more words, or of several lines, are named by their first and last ones: a browser looks for each in one block. */
const MOST_WORDS = 12;
/** Quotes of fewer words may stand elsewhere, too: the words around them are named. */
const FEW_WORDS = 5;
/** How many words name the start, the end and what is around a quote. */
const NAMING_WORDS = 4;

/**
 * An article's address at which a browser scrolls to the quote and marks it, by the text fragments of WICG: whatever
 * fragment the address has is kept. With the article's `text`, what is around a quote that stands there more than once
 * is named, too.
 */
export function formatTextFragment(url: string, quote: Quote, text: string | null = null): string {
  const { exact, prefix = '', suffix = '' } = quote;
  const words = wordsOf(exact);
  const isLong = words.length > MOST_WORDS || /[\n\r]/.test(exact);
  const size = Math.min(NAMING_WORDS, Math.ceil(words.length / 2));
  const first = isLong ? wordsOf(firstLine(exact)).slice(0, size) : words;
  const last = isLong ? wordsOf(lastLine(exact)).slice(-size) : [];
  const isTelling = words.length >= FEW_WORDS && !standsTwice(first, text);
  const before = isTelling ? [] : wordsOf(lastLine(prefix)).slice(-NAMING_WORDS);
  const after = isTelling ? [] : wordsOf(firstLine(suffix)).slice(0, NAMING_WORDS);
  const parts = [
    ...(before.length > 0 ? [`${encode(before)}-`] : []),
    encode(first),
    ...(last.length > 0 ? [encode(last)] : []),
    ...(after.length > 0 ? [`-${encode(after)}`] : []),
  ];
  const [page = '', ...fragment] = toIri(url).split('#');
  const kept = fragment.join('#');
  const joint = kept.includes(':~:') ? '&' : ':~:';
  return `${page}#${kept}${joint}text=${parts.join(',')}`;
}

function standsTwice(words: readonly string[], text: string | null): boolean {
  const spaced = ` ${wordsOf(text ?? '').join(' ')} `;
  const wanted = words.join(' ');
  return spaced.indexOf(wanted) !== spaced.lastIndexOf(wanted);
}

function firstLine(text: string): string {
  return text.trim().split(/[\n\r]+/)[0] ?? '';
}

function lastLine(text: string): string {
  return (
    text
      .trim()
      .split(/[\n\r]+/)
      .at(-1) ?? ''
  );
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** Percent-encoded, with the dash, which has a meaning in a directive, and without halves of surrogate pairs. */
function encode(words: readonly string[]): string {
  const sound = words.join(' ').replace(/\p{Cs}/gu, '\ufffd');
  return encodeURIComponent(sound).replace(/-/g, '%2D');
}
