import { countStatuses, countVerified, type Anchoring } from '$lib/anchoring/anchoring';
import { checkQuotes, isAnotherText } from '$lib/anchoring/check-quotes';
import { recogniseText } from '$lib/anchoring/own-text';
import { prepareText } from '$lib/anchoring/prepare-text';
import { Pace } from '$lib/model/pace';
import type { Quote } from '$lib/model/schema';
import type { Verdict } from './text-check.svelte';

/** A copy of the whole article has at least this share of its quotes. */
const WHOLE = 0.75;

/** What is looked for: the quotes of a document, the digest of its own text, and the names of its actors. */
export interface Wanted {
  quotes: readonly Quote[];
  digest: string;
  names: readonly string[];
}

/**
 * Every quote's anchoring in a copy of the article, in order, a slice at a time: `goOn` is told how many have been looked
 * for, and answers whether that is still wanted. Undefined when it is not, “different” where it is another article.
 */
export async function lookForQuotes(
  copy: string,
  { quotes, digest, names }: Wanted,
  goOn: (done: number) => boolean,
): Promise<{ text: string; anchorings: Anchoring[]; verdict: Verdict } | 'different' | undefined> {
  const own = await recogniseText(copy, digest);
  if (!goOn(0)) return undefined;
  const text = own ?? copy;
  const known = { isOwnText: own !== undefined, names };
  const anchorings: Anchoring[] = [];
  const pace = new Pace();
  for (const anchoring of checkQuotes(prepareText(text), quotes, known)) {
    anchorings.push(anchoring);
    if (!pace.isLate) continue;
    if (!goOn(anchorings.length)) return undefined;
    await pace.rest();
  }
  if (own === undefined && isAnotherText(anchorings)) return 'different';
  const isPart = countVerified(countStatuses(anchorings)) < anchorings.length * WHOLE;
  const verdict: Verdict = own !== undefined ? 'own' : isPart ? 'part' : 'same';
  return { text, anchorings, verdict };
}
