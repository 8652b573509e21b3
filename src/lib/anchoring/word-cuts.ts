import { UNSEEN, UNSPACED } from './normalize-text';

const WORD = '[\\p{L}\\p{M}\\p{N}\\p{Pc}]';
const APOSTROPHE = "['’ʼʻ‘＇`´]";
/** A hyphen parts two words, as Unicode has it, but for the parts that turn their other half round. */
const FRONT =
  '(?:non|anti|un|ex|pseudo|quasi|near|would-be|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const REAR = '(?:free|less|proof|like)';
const HYPHEN = '[-‐‑]';
const IN_NUMBER = "[.,:/'’·٫٬\\u00a0\\u2009\\u202f\\-‐‑‒–−]";
const SIGN = '[-‐‑‒–−+±]';
const BEYOND = 12;
/** Stands for a hyphen at the end of a line, where it may part one word. */
const BROKEN = '\u00ad';

// `\0` is the place in question.
const CUT = new RegExp(
  [
    `${WORD}\\0(?:${APOSTROPHE}|${BROKEN})?${WORD}`,
    `${WORD}(?:${APOSTROPHE}|${BROKEN})\\0${WORD}`,
    `(?<!${WORD})${FRONT}(?:${HYPHEN}\\0|\\0${HYPHEN})${WORD}`,
    `${WORD}(?:${HYPHEN}\\0|\\0${HYPHEN})${REAR}(?!${WORD})`,
    `${WORD}${HYPHEN}\\0\\p{N}`,
    `\\p{N}\\0${IN_NUMBER}\\p{N}`,
    `\\p{N}${IN_NUMBER}\\0\\p{N}`,
    `\\p{N}\\0[%‰°]`,
    `(?<!${WORD})${SIGN}\\0\\p{N}`,
    `\\0[\\u200d\\p{EMod}]`,
    `\\u200d\\0`,
  ].join('|'),
  'iu',
);
const BESIDE_UNSPACED = new RegExp(`[${UNSPACED}]\\0${WORD}|${WORD}\\0[${UNSPACED}]`, 'u');
const LINE_END_HYPHEN = /(\0?)[-‐\u00ad](?:\r\n|[\r\n])[ \t]*(\0?)(?=\p{L})/gu;
const NOT_SEEN = new RegExp(`(?!\\u200d|\\u00ad[\\r\\n])[${UNSEEN}]`, 'gu');

/**
 * Whether a passage that starts or ends at a UTF-16 offset of a text would cut a word: “can” of “can’t”, “violent” of
 * “non-violent”, “10” of “10²”, “5” of “−5”. Scripts without spaces are not cut: nothing shows where their words end.
 */
export function cutsWord(text: string, at: number): boolean {
  const around = `${text.slice(Math.max(0, at - BEYOND), at)}\0${text.slice(at, at + BEYOND)}`
    .replace(NOT_SEEN, '')
    .replace(LINE_END_HYPHEN, `$1${BROKEN}$2`);
  return CUT.test(around) && !BESIDE_UNSPACED.test(around);
}
