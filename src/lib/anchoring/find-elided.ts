import type { Span } from './anchoring';
import { findOccurrences } from './find-occurrences';
import { prepareText, type PreparedText } from './prepare-text';

const DOTS = '(?:…|\\. \\. \\.)';
const ELISION = new RegExp(` ?(?:\\[ ?${DOTS} ?\\]|\\( ?${DOTS} ?\\)|${DOTS}) ?`, 'u');
/** A quote in more pieces is none. */
const MOST_PARTS = 20;

/** The parts of a quote that declares with “…” or “[…]” that it leaves something out; none if it does not. */
export function partsOf({ normalized }: PreparedText): string[] {
  const parts = normalized.text.split(ELISION);
  if (parts.length < 2 || parts.length > MOST_PARTS) return [];
  return parts.filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/**
 * Every way in which the parts of an elided quote stand in a text, each to the letter, one after the other and as close
 * together as they can; in units of the normalised text.
 */
export function findElided(text: PreparedText, parts: readonly string[]): Span[][] {
  const places = parts.map((part) =>
    findOccurrences(text, prepareText(part)).filter(({ sound }) => sound),
  );
  const chains = (places[0] ?? []).flatMap((first) => {
    const chain: Span[] = [first];
    for (const later of places.slice(1)) {
      const next = later.find(({ start }) => start >= (chain.at(-1)?.end ?? 0));
      if (!next) return [];
      chain.push(next);
    }
    return [chain];
  });
  // Of two that end with the same words the shorter one is meant.
  return chains.filter((chain, i) => chain.at(-1)?.end !== chains[i + 1]?.at(-1)?.end);
}
