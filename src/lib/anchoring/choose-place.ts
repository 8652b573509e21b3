import type { Quote } from '$lib/model/schema';
import type { Span } from './anchoring';
import { readAlong } from './find-occurrences';
import { normalizeText } from './normalize-text';
import type { PreparedText } from './prepare-text';

/** As much of a context as tells two places apart, in units. */
const CONTEXT = 64;

/**
 * The one place of several, in units of the normalised text, that a quote's own words about its place allow, or
 * undefined. A stored position counts only where the text is the very one it was counted in; prefix and suffix must both
 * agree but for their typography.
 */
export function choosePlace<Place extends Span>(
  places: readonly Place[],
  { normalized }: PreparedText,
  quote: Quote,
  isOwnText: boolean,
): Place | undefined {
  if (places.length < 2) return places[0];
  const stored = isOwnText
    ? places.filter(({ start }) => normalized.starts[start] === quote.start)
    : [];
  if (stored.length === 1) return stored[0];
  const prefix = normalizeText(quote.prefix ?? '').text.slice(-CONTEXT);
  const suffix = normalizeText(quote.suffix ?? '').text.slice(0, CONTEXT);
  if (!prefix.trim() && !suffix.trim()) return undefined;
  const fitting = places.filter(
    ({ start, end }) =>
      endsWith(normalized.text.slice(Math.max(0, start - 2 * CONTEXT), start), prefix) &&
      startsWith(normalized.text.slice(end, end + 2 * CONTEXT), suffix),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function startsWith(after: string, suffix: string): boolean {
  // Some programs leave out the space between a quote and its context.
  return [after, after.trimStart()].some((text) => readAlong(text, 0, suffix) !== undefined);
}

function endsWith(before: string, prefix: string): boolean {
  return [before, before.trimEnd()].some((text) => {
    // A line end may take more units, or fewer, than it does in the prefix.
    const about = text.length - prefix.length;
    for (let start = Math.max(about - 4, 0); start <= Math.min(about + 4, text.length); start += 1)
      if (readAlong(text, start, prefix) === text.length) return true;
    return false;
  });
}
