import type { Quote } from '$lib/model/schema';
import type { Span } from './anchoring';
import { prepareText, type PreparedText } from './prepare-text';

/**
 * The one place of several that a quote's own words about its place allow, or undefined. A stored position counts only
 * where the text is the very one it was counted in; prefix and suffix must both agree, to the letter.
 */
export function choosePlace<Place extends Span>(
  places: readonly Place[],
  text: PreparedText,
  quote: Quote,
  isOwnText: boolean,
): Place | undefined {
  if (places.length < 2) return places[0];
  const stored = isOwnText ? places.filter(({ start }) => start === quote.start) : [];
  if (stored.length === 1) return stored[0];
  const prefix = prepareText(quote.prefix ?? '').key.text;
  const suffix = prepareText(quote.suffix ?? '').key.text;
  if (!prefix && !suffix) return undefined;
  const fitting = places.filter(
    ({ start, end }) =>
      prepareText(
        text.original.slice(Math.max(0, start - 4 * prefix.length - 40), start),
      ).key.text.endsWith(prefix) &&
      prepareText(text.original.slice(end, end + 4 * suffix.length + 40)).key.text.startsWith(
        suffix,
      ),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The same places, those nearest to a quote's stored one first. */
export function nearestFirst<Place extends Span>(
  places: readonly Place[],
  { start }: Quote,
): Place[] {
  if (start === undefined) return [...places];
  return [...places].sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
}
