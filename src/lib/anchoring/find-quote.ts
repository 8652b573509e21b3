import type { Quote } from '$lib/model/schema';
import type { Anchoring, Span } from './anchoring';
import { choosePlace } from './choose-place';
import { compareWords, type Names } from './compare-words';
import { findAlike, wholeWords, wordAfter, wordBefore } from './find-changed';
import { findElided, partsOf } from './find-elided';
import { findOccurrences } from './find-occurrences';
import { UNSPACED } from './normalize-text';
import { prepareText, spanOf, type PreparedText } from './prepare-text';

/** What is known beside the quote and the text. */
export interface Circumstances {
  /** Whether the text is the one that stored positions were counted in, by its digest. */
  isOwnText?: boolean;
  /** The actors' names and aliases: a difference in one of them is flagged. */
  names?: Names;
  /** Whether to look for passages that are only alike; without it such a quote is `skipped`. */
  thorough?: boolean;
}

/** More UTF-16 units than any quote; longer ones are `skipped`. */
const LONGEST = 10_000;
const WITHOUT_SPACES = new RegExp(`[${UNSPACED}]`, 'u');
const NO_NAMES: Names = new Set();

/** Looks for a quote in a text, and says how it was found. */
export function findQuote(
  text: PreparedText,
  quote: Quote,
  { isOwnText = false, names = NO_NAMES, thorough = true }: Circumstances = {},
): Anchoring {
  if (quote.exact.length > LONGEST) return { status: 'skipped' };
  const wanted = prepareText(quote.exact);
  const occurrences = findOccurrences(text, wanted);
  const sound = occurrences.filter((occurrence) => occurrence.sound);
  const place = choosePlace(sound, text, quote, isOwnText);
  if (place) {
    const span = spanOf(text, place);
    const matched = text.original.slice(span.start, span.end);
    return { status: matched === quote.exact ? 'exact' : 'normalized', ...span, matched };
  }
  if (sound.length > 0) return ambiguous(text, sound, quote);

  const elided = anchorElided(text, wanted, quote, isOwnText);
  if (elided) return elided;

  const cut = isTelling(quote.exact) ? occurrences : [];
  if (cut.length === 0 && !thorough) return { status: 'skipped' };
  const alike = cut.length > 0 ? cut : findAlike(text, wanted);
  const [nearest] = nearestFirst(text, alike, quote);
  return nearest ? showBeside(text, nearest, quote, names) : { status: 'orphaned' };
}

/** Letters of one short word are found everywhere, and tell nothing. */
function isTelling(exact: string): boolean {
  return /\S\s+\S/u.test(exact) || exact.length >= (WITHOUT_SPACES.test(exact) ? 4 : 8);
}

/** A quote beside a passage like it, word by word; a word replaced at its end or start stands in the passage too. */
function showBeside(text: PreparedText, near: Span, { exact }: Quote, names: Names): Anchoring {
  const compare = (units: Span) => {
    const span = spanOf(text, units);
    const matched = text.original.slice(span.start, span.end);
    return { span, matched, differences: compareWords(exact, matched, names) };
  };
  const units = wholeWords(text, near);
  const runs = compare(units).differences;
  const lacksFirst = runs.at(0)?.in === 'quote' && runs.at(1)?.in !== 'text';
  const lacksLast = runs.at(-1)?.in === 'quote' && runs.at(-2)?.in !== 'text';
  const start = lacksFirst ? wordBefore(text, units.start) : units.start;
  const end = lacksLast ? wordAfter(text, units.end) : units.end;
  const { span, ...shown } = compare(wholeWords(text, { start, end }));
  return { status: 'changed', ...span, ...shown };
}

function ambiguous(text: PreparedText, places: readonly Span[], quote: Quote): Anchoring {
  const candidates = nearestFirst(text, places, quote).map((place) => spanOf(text, place));
  return { status: 'ambiguous', candidates };
}

function anchorElided(
  text: PreparedText,
  wanted: PreparedText,
  quote: Quote,
  isOwnText: boolean,
): Anchoring | undefined {
  const parts = partsOf(wanted);
  if (parts.length === 0) return undefined;
  const chains = findElided(text, parts).map((chain) => ({
    chain,
    start: chain[0]?.start ?? 0,
    end: chain.at(-1)?.end ?? 0,
  }));
  const place = choosePlace(chains, text, quote, isOwnText);
  if (!place) return chains.length > 0 ? ambiguous(text, chains, quote) : undefined;
  const span = spanOf(text, place);
  const matched = text.original.slice(span.start, span.end);
  return {
    status: 'elided',
    ...span,
    matched,
    parts: place.chain.map((part) => spanOf(text, part)),
  };
}

/** The same places, those nearest to a quote's stored one first. */
function nearestFirst(
  { normalized }: PreparedText,
  places: readonly Span[],
  { start }: Quote,
): Span[] {
  if (start === undefined) return [...places];
  const distance = (place: Span) => Math.abs((normalized.starts[place.start] ?? 0) - start);
  return [...places].sort((a, b) => distance(a) - distance(b));
}
