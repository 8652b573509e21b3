import type { Quote } from '$lib/model/schema';
import type { Anchoring, Span } from './anchoring';
import { choosePlace, nearestFirst } from './choose-place';
import { compareWords } from './compare-words';
import { findAlike, wholeWords, wordAfter, wordBefore } from './find-changed';
import { findElided, partsOf } from './find-elided';
import { findOccurrences } from './find-occurrences';
import { prepareText, type PreparedText } from './prepare-text';

/** What is known beside the quote and the text. */
export interface Circumstances {
  /** Whether the text is the one that stored positions were counted in, by its digest. */
  isOwnText?: boolean;
  /** The actors' names and aliases: a difference in one of them is flagged. */
  names?: readonly string[];
  /** Whether to look for passages that are only alike; without it such a quote is `skipped`. */
  thorough?: boolean;
}

/** Looks for a quote in a text, and says how it was found. */
export function findQuote(
  text: PreparedText,
  quote: Quote,
  { isOwnText = false, names = [], thorough = true }: Circumstances = {},
): Anchoring {
  const wanted = prepareText(quote.exact);
  const occurrences = findOccurrences(text, wanted);
  const sound = occurrences.filter((occurrence) => occurrence.sound);
  const place = choosePlace(sound, text, quote, isOwnText);
  if (place) return found(text, quote, place);
  if (sound.length > 0) return ambiguous(sound, quote);

  const elided = anchorElided(text, quote, isOwnText);
  if (elided) return elided;

  const cut = isTelling(quote.exact) ? occurrences : [];
  if (cut.length === 0 && !thorough) return { status: 'skipped' };
  const alike = cut.length > 0 ? cut : findAlike(text, wanted);
  const [nearest] = nearestFirst(alike, quote);
  if (!nearest) return { status: 'orphaned' };
  return { status: 'changed', ...showBeside(text.original, nearest, quote, names) };
}

/** A quote beside a passage like it, word by word; a word replaced at its end or start stands in the passage too. */
function showBeside(original: string, near: Span, { exact }: Quote, names: readonly string[]) {
  const compare = (span: Span) => {
    const passage = wholeWords(original, span);
    const matched = original.slice(passage.start, passage.end);
    return { ...passage, matched, differences: compareWords(exact, matched, names) };
  };
  const first = compare(near);
  const start =
    first.differences.at(0)?.in === 'quote' ? wordBefore(original, first.start) : first.start;
  const end = first.differences.at(-1)?.in === 'quote' ? wordAfter(original, first.end) : first.end;
  return start === first.start && end === first.end ? first : compare({ start, end });
}

/** Letters of one short word are found everywhere, and tell nothing. */
function isTelling(exact: string): boolean {
  return /\S\s+\S/u.test(exact) || exact.length >= 8;
}

function found({ original }: PreparedText, { exact }: Quote, { start, end }: Span): Anchoring {
  const matched = original.slice(start, end);
  return { status: matched === exact ? 'exact' : 'normalized', start, end, matched };
}

function ambiguous(places: readonly Span[], quote: Quote): Anchoring {
  const candidates = nearestFirst(places, quote).map(({ start, end }) => ({ start, end }));
  return { status: 'ambiguous', candidates };
}

function anchorElided(text: PreparedText, quote: Quote, isOwnText: boolean): Anchoring | undefined {
  const parts = partsOf(quote.exact);
  if (parts.length === 0) return undefined;
  const chains = findElided(text, parts).map((chain) => ({
    parts: chain,
    start: chain[0]?.start ?? 0,
    end: chain.at(-1)?.end ?? 0,
  }));
  const chain = choosePlace(chains, text, quote, isOwnText);
  if (!chain) return chains.length > 0 ? ambiguous(chains, quote) : undefined;
  const matched = text.original.slice(chain.start, chain.end);
  return { status: 'elided', ...chain, matched };
}
