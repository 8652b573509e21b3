import search from 'approx-string-match';
import type { Span } from './anchoring';
import type { PreparedText } from './prepare-text';
import { cutsWord } from './word-cuts';

/** A shorter quote is near to many passages by chance. */
const SHORTEST = 24;
const MOST_ERRORS = 0.2;

/** The passages most like a quote, as whole words, where they are like it enough to be shown beside it. */
export function findAlike({ original, normalized }: PreparedText, quote: PreparedText): Span[] {
  const wanted = quote.normalized.text.trim();
  if (wanted.length < SHORTEST) return [];
  const found = search(normalized.text, wanted, Math.floor(wanted.length * MOST_ERRORS));
  return found.map(({ start, end }) =>
    wholeWords(original, {
      start: normalized.starts[start] ?? 0,
      end: normalized.ends[Math.max(end - 1, start)] ?? 0,
    }),
  );
}

/** A passage, widened until it cuts no word. */
export function wholeWords(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from > 0 && cutsWord(text, from)) from -= 1;
  while (to < text.length && cutsWord(text, to)) to += 1;
  return { start: from, end: to };
}

/** Where the word before an offset begins. */
export function wordBefore(text: string, at: number): number {
  return at - (/[\p{L}\p{N}]+[^\p{L}\p{N}]*$/u.exec(text.slice(0, at).slice(-80))?.[0].length ?? 0);
}

/** Where the word after an offset ends. */
export function wordAfter(text: string, at: number): number {
  return at + (/^[^\p{L}\p{N}]*[\p{L}\p{N}]+/u.exec(text.slice(at, at + 80))?.[0].length ?? 0);
}
