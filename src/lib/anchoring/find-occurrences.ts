import type { Span } from './anchoring';
import { MAYBE_HYPHEN, MAYBE_SPACE } from './normalize-text';
import { isLoose, type PreparedText } from './prepare-text';
import { cutsWord } from './word-cuts';

/** A passage of a text with the letters of a quote, in units of the normalised text; `sound` if it reads the same. */
export interface Occurrence extends Span {
  sound: boolean;
}

/** Words that stand in more places are no quote; what is beyond them is not looked at. */
const MOST_PLACES = 1000;
/** How many dashes and spaces a quote may begin with. */
const MOST_LOOSE = 8;

/**
 * Every passage of a text that has the letters of a quote in their order, whatever their case, spaces and dashes; sound
 * are those where only typography differs and no word is cut.
 */
export function findOccurrences(text: PreparedText, quote: PreparedText): Occurrence[] {
  const wanted = quote.key.text;
  const written = trimUnits(quote.normalized.text);
  if (wanted === '') return [];
  const sound: Occurrence[] = [];
  const others: Occurrence[] = [];
  for (
    let at = text.key.text.indexOf(wanted);
    at >= 0 && sound.length < MOST_PLACES;
    at = text.key.text.indexOf(wanted, at + 1)
  ) {
    const first = text.key.at[at] ?? 0;
    const last = (text.key.at[at + wanted.length - 1] ?? 0) + 1;
    const found = read(text, first, last, written);
    if (found) sound.push({ ...found, sound: true });
    else if (others.length < MOST_PLACES) others.push({ start: first, end: last, sound: false });
  }
  return sound.length > 0 ? sound : others;
}

/** Without spaces, and line ends that may be spaces, around it. */
export function trimUnits(normalized: string): string {
  return normalized.replace(new RegExp(`^[ ${MAYBE_SPACE}]+|[ ${MAYBE_SPACE}]+$`, 'gu'), '');
}

/** Units of a text that read as a quote, its first letter at `first` and its last before `last`, without cutting a word. */
function read(text: PreparedText, first: number, last: number, quote: string): Span | undefined {
  if (!isLoose(quote[0]) && cutsWord(text, first)) return undefined;
  if (!isLoose(quote.at(-1)) && cutsWord(text, last)) return undefined;
  const { text: units } = text.normalized;
  for (let start = first; start >= first - MOST_LOOSE; start -= 1) {
    const end = readAlong(units, start, quote);
    if (end !== undefined)
      return cutsWord(text, start) || cutsWord(text, end) ? undefined : { start, end };
    // A quote may begin with a dash.
    if (!isLoose(units[start - 1])) return undefined;
  }
  return undefined;
}

/** Where a normalised text that reads as a quote from `start` on has read all of it. */
export function readAlong(text: string, start: number, quote: string): number | undefined {
  let at = start;
  let i = 0;
  while (i < quote.length) {
    const here = text[at];
    const wanted = quote[i];
    if (here === wanted) {
      at += 1;
      i += 1;
    } else if (here === MAYBE_HYPHEN) {
      at += 1;
      i += hyphenAt(quote, i);
    } else if (wanted === MAYBE_HYPHEN) {
      i += 1;
      at += hyphenAt(text, at);
    } else if (here === MAYBE_SPACE) {
      at += 1;
      i += wanted === ' ' ? 1 : 0;
    } else if (wanted === MAYBE_SPACE) {
      i += 1;
      at += here === ' ' ? 1 : 0;
    } else return undefined;
  }
  return at;
}

/** How many units a hyphen at the end of a line takes: it may be dropped or kept, but not leave a space behind. */
function hyphenAt(text: string, at: number): number {
  if (text[at] !== '-') return 0;
  return text[at + 1] === ' ' ? 2 : 1;
}
