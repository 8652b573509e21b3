import type { Span } from './anchoring';
import { MAYBE_HYPHEN, MAYBE_SPACE, normalizeText, type NormalizedText } from './normalize-text';

/** A text made ready to be searched any number of times. */
export interface PreparedText {
  original: string;
  normalized: NormalizedText;
  key: SearchKey;
}

/** The normalised text in lower case and without spaces and dashes; `at` leads back to the units of the normalised. */
export interface SearchKey {
  text: string;
  at: Uint32Array;
}

/** Prepares a text, or a quote that is to be found in one; about a microsecond a character. */
export function prepareText(original: string): PreparedText {
  const normalized = normalizeText(original);
  return { original, normalized, key: buildKey(normalized.text) };
}

/** The stretch of the original, in UTF-16 offsets, that units of its normalised text stand for. */
export function spanOf({ normalized: { starts, ends } }: PreparedText, { start, end }: Span): Span {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}

/** Whether a unit of a normalised text takes no part in its search key. */
export function isLoose(unit: string | undefined): boolean {
  return unit === ' ' || unit === '-' || unit === MAYBE_HYPHEN || unit === MAYBE_SPACE;
}

function buildKey(normalized: string): SearchKey {
  const units: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < normalized.length; i += 1) {
    const unit = normalized.charAt(i);
    if (isLoose(unit)) continue;
    const lower = unit.toLowerCase();
    units.push(lower.length === 1 ? lower : unit);
    at.push(i);
  }
  return { text: units.join(''), at: Uint32Array.from(at) };
}
