import search from 'approx-string-match';
import type { Span } from './anchoring';
import { trimUnits } from './find-occurrences';
import type { PreparedText } from './prepare-text';
import { cutsWord } from './word-cuts';

/** A shorter quote is near to many passages by chance. */
const SHORTEST = 24;
const MOST_ERRORS = 0.2;
/** A longer quote is located by its beginning, else by its end. */
const LONGEST = 256;

/** The passages most like a quote, in units of the normalised text, where they are like enough to be shown beside it. */
export function findAlike({ normalized }: PreparedText, quote: PreparedText): Span[] {
  const wanted = trimUnits(quote.normalized.text);
  if (wanted.length < SHORTEST) return [];
  const locate = (words: string) =>
    search(normalized.text, words, Math.floor(words.length * MOST_ERRORS));
  const beyond = wanted.length - LONGEST;
  if (beyond <= 0) return locate(wanted).map(({ start, end }) => ({ start, end }));
  const heads = locate(wanted.slice(0, LONGEST));
  if (heads.length > 0)
    return heads.map(({ start, end }) => ({
      start,
      end: Math.min(end + beyond, normalized.text.length),
    }));
  return locate(wanted.slice(-LONGEST)).map(({ start, end }) => ({
    start: Math.max(0, start - beyond),
    end,
  }));
}

/** A passage without spaces around it, and widened until it cuts no word; in units of the normalised text. */
export function wholeWords(text: PreparedText, { start, end }: Span): Span {
  const { text: units } = text.normalized;
  let from = start;
  let to = end;
  while (from < to && /\s/.test(units[from] ?? '')) from += 1;
  while (to > from && /\s/.test(units[to - 1] ?? '')) to -= 1;
  while (from > 0 && cutsWord(text, from)) from -= 1;
  while (to < units.length && cutsWord(text, to)) to += 1;
  return { start: from, end: to };
}

/** Where the word before a unit begins. */
export function wordBefore({ normalized }: PreparedText, at: number): number {
  const before = normalized.text.slice(Math.max(0, at - 80), at);
  return at - (/[\p{L}\p{N}]+[^\p{L}\p{N}]*$/u.exec(before)?.[0].length ?? 0);
}

/** Where the word after a unit ends. */
export function wordAfter({ normalized }: PreparedText, at: number): number {
  const after = normalized.text.slice(at, at + 80);
  return at + (/^[^\p{L}\p{N}]*[\p{L}\p{N}]+/u.exec(after)?.[0].length ?? 0);
}
