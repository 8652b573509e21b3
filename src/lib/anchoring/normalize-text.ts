/** A text with its typography folded, and the way back: unit `i` stands for `starts[i]` to `ends[i]` of the original. */
export interface NormalizedText {
  text: string;
  /** UTF-16 offsets into the original, one for each unit of `text`, never falling. */
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Stands in a normalised text for a hyphen and the line end after it: nothing, or a hyphen with or without a space. */
export const MAYBE_HYPHEN = '\u00ad';
/** Stands in a normalised text for a line end that may be a space or nothing. */
export const MAYBE_SPACE = '\u200b';

/** Characters that are not seen: soft hyphen, zero-width and bidi marks. As the inside of a character class. */
export const UNSEEN =
  '\\u034f\\ufe00-\\ufe0f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufffc';
/** Scripts that put no space between words, with their punctuation. As the inside of a character class. */
export const UNSPACED =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Bopomofo}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}\\u3000-\\u303f\\uff01-\\uff0f\\uff1a-\\uff20';

const DOUBLE_QUOTES = '"“”„‟«»〝〞〟″‶❝❞＂״「」『』｢｣﹁﹂﹃﹄⹂';
const SINGLE_QUOTES = "'‘’‚‛‹›′‵ʼʻ`´❛❜＇׳";
const DASHES = '-‐‑‒–—―−⁃﹘﹣－⸺⸻־֊';
const FOLDED = new Map([
  ...[...DOUBLE_QUOTES].map((mark) => [mark, '"'] as const),
  ...[...SINGLE_QUOTES].map((mark) => [mark, "'"] as const),
  ...[...DASHES].map((mark) => [mark, '-'] as const),
  ...['...', '⋯'].map((dots) => [dots, '…'] as const),
  ...["''", '``'].map((mark) => [mark, '"'] as const),
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ['ﬅ', 'ſt'],
  ['ﬆ', 'st'],
]);

/**
 * What is not seen; white space; three full stops; a quotation mark of two; a character with its marks, or the parts of
 * a Hangul syllable: more than 32 would be no writing, and slow to compose.
 */
const PIECES = new RegExp(
  `([${UNSEEN}])|((?:[\\s\\u0085][${UNSEEN}]*)+)|\\.{3}|''|\`\`|[^](?:[${UNSEEN}]{0,8}[\\p{M}\\u1160-\\u11ff]){0,32}`,
  'gu',
);
const ALL_UNSEEN = new RegExp(`[${UNSEEN}]`, 'gu');
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
const HYPHENATED = /\p{L}\p{M}*[-‐‑]$/u;
const SOFT_HYPHENATED = new RegExp(`\\p{L}\\p{M}*\\u00ad[${UNSEEN}]*$`, 'u');
const LETTER_FIRST = /^\p{L}/u;
const UNSPACED_LAST = new RegExp(`[${UNSPACED}]$`, 'u');
const UNSPACED_FIRST = new RegExp(`^[${UNSPACED}]`, 'u');
const DASH_LAST = new RegExp(`[${DASHES}]$`, 'u');
const DASH_FIRST = new RegExp(`^[${DASHES}]`, 'u');

/**
 * Folds what only typography tells apart: quotation marks, dashes, ellipses and Latin ligatures; composes characters
 * (NFC, never NFKC, which turns 10² into 102); drops what is not seen; makes one space of white space. Case and accents
 * stay as they are.
 */
export function normalizeText(original: string): NormalizedText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (folded: string, start: number, end: number) => {
    for (let i = 0; i < folded.length; i += 1) {
      units.push(folded.charAt(i));
      starts.push(start);
      ends.push(end);
    }
  };
  for (const { 0: piece, 1: unseen, 2: space, index } of original.matchAll(PIECES)) {
    const end = index + piece.length;
    if (unseen !== undefined) continue;
    if (space !== undefined) {
      const kind = kindOfSpace(original, index, end, space);
      // The hyphen and its line end are one; a soft hyphen has left no unit behind.
      const hyphen = kind === 'hyphenated' && units.at(-1) === '-' ? starts.pop() : undefined;
      if (hyphen !== undefined) {
        units.pop();
        ends.pop();
      }
      put(
        kind === 'plain' ? ' ' : kind === 'optional' ? MAYBE_SPACE : MAYBE_HYPHEN,
        hyphen ?? index,
        end,
      );
    } else put(fold(piece, units.at(-1)), index, end);
  }
  return { text: units.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** A line may end where there was no space: after a hyphen, beside a dash, and in scripts that use none. */
function kindOfSpace(text: string, start: number, end: number, space: string) {
  if (space.match(LINE_END)?.length !== 1) return 'plain';
  const raw = text.slice(Math.max(0, start - 24), start);
  const before = raw.replace(ALL_UNSEEN, '');
  const after = text.slice(end, end + 2);
  const isHyphenated = HYPHENATED.test(before) || SOFT_HYPHENATED.test(raw);
  if (isHyphenated && LETTER_FIRST.test(after)) return 'hyphenated';
  const unspaced = UNSPACED_LAST.test(before) && UNSPACED_FIRST.test(after);
  return unspaced || DASH_LAST.test(before) || DASH_FIRST.test(after) ? 'optional' : 'plain';
}

function fold(piece: string, before: string | undefined): string {
  if (piece.length === 1 && piece < '\u0080' && !FOLDED.has(piece)) return piece;
  const composed = piece.replace(ALL_UNSEEN, '').normalize('NFC');
  const folded = FOLDED.get(composed) ?? composed;
  // One kind of quotation mark for another, but not feet for inches.
  return folded === '"' && !/\p{N}/u.test(before ?? '') ? "'" : folded;
}
