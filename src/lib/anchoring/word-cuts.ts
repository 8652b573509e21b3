import { MAYBE_HYPHEN, UNSPACED } from './normalize-text';
import type { PreparedText } from './prepare-text';

const WORD = '[\\p{L}\\p{M}\\p{N}]';
/** Joins two words into one: “can’t”, “AT&T”, “intel·ligència”. */
const JOINER = "['&·]";
const DASH = '[-—]';
/** A dash parts two words, as Unicode has it, but for the parts that turn their other half round. */
const FRONT =
  '(?:no|not|non|never|nicht|anti|un|ex|pseudo|quasi|near|half|would-be|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const REAR = '(?:free|less|proof|like)';
/** French and Italian articles and pronouns that lean on the next word; “n’” denies it, so it stays with it. */
const LEANING = '(?:l|d|j|m|t|s|c|qu|dell|all|nell|sull|dall)';
const IN_NUMBER = "[.,:/⁄∕'·٫٬-]";
const MEASURE = '[%‰°٪％]';
const BIG = '[万亿億萬千百兆十]';
const BEYOND = 12;

// `\0` is the place in question; units are those of a normalised text, but for the em dash.
const CUT = new RegExp(
  [
    `${WORD}\\0${JOINER}?${WORD}`,
    `(?<!(?<!${WORD})${LEANING})(?<=${WORD})${JOINER}\\0${WORD}`,
    `${MAYBE_HYPHEN}\\0|\\0${MAYBE_HYPHEN}`,
    `(?<!${WORD})${FRONT}(?:${DASH}\\0|\\0${DASH})${WORD}`,
    `${WORD}(?:${DASH}\\0|\\0${DASH})${REAR}(?!${WORD})`,
    `${WORD}-\\0\\p{N}`,
    `(?<!\\p{L})\\p{Lu}(?:\\0\\.|\\.\\0)\\p{Lu}`,
    `\\p{N}(?:\\0${IN_NUMBER}|${IN_NUMBER}\\0)\\p{N}`,
    `(?<!\\p{N})\\p{N}{1,3}(?:\\0 | \\0)\\p{N}{3}(?!\\p{N})`,
    `\\p{N}(?:\\0 ?| \\0)${MEASURE}`,
    `\\p{N}\\0(?:[⁺⁻^]| ?× ?\\p{N})|[⁺⁻^]\\0\\p{N}`,
    `${MEASURE}\\0\\p{N}`,
    `(?<!${WORD})[.,]\\0\\p{N}`,
    `(?<!(?![${UNSPACED}])${WORD})[-+±](?:\\0\\p{Sc}?|\\p{Sc}\\0)\\p{N}`,
    `\\0\\p{EMod}`,
  ].join('|'),
  'iu',
);
/** Where nothing shows whether a word ends, or where a footnote’s number begins. */
const UNKNOWN = new RegExp(
  [
    `(?!\\p{N})[${UNSPACED}]\\0${WORD}`,
    `(?<!\\p{N})${WORD}?\\0(?!\\p{N})[${UNSPACED}]`,
    `\\p{N}\\0(?!\\p{N}|${BIG})[${UNSPACED}]`,
    `\\p{L}{3}\\0[¹²³⁰-⁹]`,
  ].join('|'),
  'u',
);

/**
 * Whether a passage that starts or ends before a unit of the normalised text would cut a word: “can” of “can’t”,
 * “violent” of “non-violent”, “10” of “10²”, “5” of “−5”. In scripts without spaces only numbers are.
 */
export function cutsWord({ normalized, original }: PreparedText, at: number): boolean {
  const { text, starts } = normalized;
  if (at <= 0 || at >= text.length) return false;
  // Half of a ligature, or of a letter with its marks.
  if (starts[at] === starts[at - 1]) return true;
  const read = (from: number, to: number) =>
    text
      .slice(from, to)
      .replace(/-/g, (dash, i: number) =>
        /[—―⸺⸻]/.test(original[starts[from + i] ?? 0] ?? '') ? '—' : dash,
      );
  const around = `${read(Math.max(0, at - BEYOND), at)}\0${read(at, at + BEYOND)}`;
  return CUT.test(around) && !UNKNOWN.test(around);
}
