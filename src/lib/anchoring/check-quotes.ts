import type { Quote } from '$lib/model/schema';
import type { Anchoring } from './anchoring';
import { prepareNames } from './compare-words';
import { findQuote, type Circumstances } from './find-quote';
import type { PreparedText } from './prepare-text';

/** Time in ms for passages that are only alike; what comes after it is `skipped`. */
const BUDGET = 10_000;

interface Checking extends Pick<Circumstances, 'isOwnText'> {
  /** The actors' names and aliases. */
  names?: readonly string[];
  budget?: number;
  /** A clock in ms. */
  now?: () => number;
}

/**
 * Looks for quotes in a text one by one, so that whoever asks can let others work between them; gives each result as it
 * comes, in the order of the quotes.
 */
export function* checkQuotes(
  text: PreparedText,
  quotes: Iterable<Quote>,
  { isOwnText = false, names = [], budget = BUDGET, now = () => performance.now() }: Checking = {},
): Generator<Anchoring> {
  const known = { isOwnText, names: prepareNames(names) };
  let left = budget;
  for (const quote of quotes) {
    const began = now();
    const anchoring = findQuote(text, quote, { ...known, thorough: left > 0 });
    left -= now() - began;
    yield anchoring;
  }
}

/** Whether so few quotes were found, verified or not, that the text must be another one. */
export function isAnotherText(anchorings: readonly Anchoring[]): boolean {
  const searched = anchorings.filter(({ status }) => status !== 'skipped');
  const found = searched.filter(({ status }) => status !== 'orphaned');
  return found.length * 8 < searched.length;
}
