import type { Span } from './anchoring';
import { MAYBE_HYPHEN, MAYBE_SPACE } from './normalize-text';
import { isLoose, type PreparedText } from './prepare-text';
import { cutsWord } from './word-cuts';

/** A passage of a text with the letters of a quote; `sound` if only typography differs and no word is cut. */
export interface Occurrence extends Span {
  sound: boolean;
  /** From where to where in the text's search key. */
  keyStart: number;
  keyEnd: number;
}

/** Every passage of a text that has the letters of a quote in their order, whatever their case, spaces and dashes. */
export function findOccurrences(text: PreparedText, quote: PreparedText): Occurrence[] {
  const wanted = quote.key.text;
  if (wanted === '') return [];
  const occurrences: Occurrence[] = [];
  for (let at = text.key.text.indexOf(wanted); at >= 0; at = text.key.text.indexOf(wanted, at + 1))
    occurrences.push(occurrenceAt(text, quote, at, at + wanted.length));
  return occurrences;
}

function occurrenceAt(
  text: PreparedText,
  quote: PreparedText,
  keyStart: number,
  keyEnd: number,
): Occurrence {
  const { normalized, key, original } = text;
  const first = key.at[keyStart] ?? 0;
  const last = key.at[keyEnd - 1] ?? 0;
  const found = spell(normalized.text, first, quote.normalized.text.trim());
  const [from, to] = found ?? [first, last + 1];
  const start = normalized.starts[from] ?? 0;
  const end = normalized.ends[to - 1] ?? 0;
  // Half of a ligature, or of a letter with its marks, is no match.
  const whole = normalized.starts[from - 1] !== start && normalized.ends[to] !== end;
  const sound =
    found !== undefined && whole && !cutsWord(original, start) && !cutsWord(original, end);
  return { start, end, sound, keyStart, keyEnd };
}

/** Units of a normalised text that read as a quote, the first letter at `first`; undefined where they do not. */
function spell(text: string, first: number, quote: string): [number, number] | undefined {
  for (let from = first; ; from -= 1) {
    const to = readAlong(text, from, quote);
    if (to !== undefined) return [from, to];
    // A quote may begin with a dash.
    if (!isLoose(text[from - 1])) return undefined;
  }
}

/** Where a text that reads as the quote from `from` on has read all of it. */
function readAlong(text: string, from: number, quote: string): number | undefined {
  let at = from;
  let i = 0;
  while (i < quote.length) {
    const here = text[at];
    const wanted = quote[i];
    if (here === wanted || canBe(here, wanted) || canBe(wanted, here)) {
      at += 1;
      i += 1;
    } else if (isOptional(here)) at += 1;
    else if (isOptional(wanted)) i += 1;
    else return undefined;
  }
  return at;
}

function canBe(optional: string | undefined, unit: string | undefined): boolean {
  return (optional === MAYBE_HYPHEN && unit === '-') || (optional === MAYBE_SPACE && unit === ' ');
}

function isOptional(unit: string | undefined): boolean {
  return unit === MAYBE_HYPHEN || unit === MAYBE_SPACE;
}
