import type { Quote } from '$lib/model/schema';
import { isVerified, type Anchoring, type Span } from './anchoring';
import { choosePlace, nearestFirst } from './choose-place';
import { compareWords } from './compare-words';
import { findAlike, wholeWords } from './find-changed';
import { findElided, partsOf } from './find-elided';
import { findOccurrences, type Occurrence } from './find-occurrences';
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
  const passage = wholeWords(text.original, nearest);
  const matched = text.original.slice(passage.start, passage.end);
  const differences = compareWords(quote.exact, matched, names);
  return { status: 'changed', ...passage, matched, differences };
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
