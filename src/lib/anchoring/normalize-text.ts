/** A text with its typography folded, and the way back: unit `i` stands for `starts[i]` to `ends[i]` of the original. */
export interface NormalizedText {
  text: string;
  /** UTF-16 offsets into the original, one for each unit of `text`, never falling. */
  starts: Uint32Array;
  ends: Uint32Array;
}

/** Stands in a normalised text for a line-end hyphen, which may be dropped or kept. */
export const MAYBE_HYPHEN = '\u00ad';
/** Stands in a normalised text for a line end that may be a space or nothing. */
export const MAYBE_SPACE = '\u200b';

/** Characters that are not seen: soft hyphen, zero-width and bidi marks. As the inside of a character class. */
export const UNSEEN = '\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff';
/** Scripts that put no space between words, with their punctuation. As the inside of a character class. */
export const UNSPACED =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Bopomofo}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}\\u3000-\\u303f\\uff01-\\uff0f\\uff1a-\\uff20';

const DOUBLE_QUOTES = '"“”„‟«»〝〞〟″‶❝❞＂״「」『』';
const SINGLE_QUOTES = "'‘’‚‛‹›′‵ʼʻ`´❛❜＇׳";
const DASHES = '-‐‑‒–—―−⁃﹘﹣－';
const FOLDED = new Map([
  ...[...DOUBLE_QUOTES].map((mark) => [mark, '"'] as const),
  ...[...SINGLE_QUOTES].map((mark) => [mark, "'"] as const),
  ...[...DASHES].map((mark) => [mark, '-'] as const),
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ['ﬅ', 'ſt'],
  ['ﬆ', 'st'],
]);

/** White space; three full stops; what is not seen; a character with its marks (and the parts of a Hangul syllable). */
const PIECES = new RegExp(
  `([${UNSEEN}])|((?:[\\s\\u0085][${UNSEEN}]*)+)|\\.{3}|[^](?:[${UNSEEN}]*[\\p{M}\\u1160-\\u11ff])*`,
  'gu',
);
const ALL_UNSEEN = new RegExp(`[${UNSEEN}]`, 'gu');
const ONE_LINE_END =
  /^[^\r\n\u2028\u2029\u0085]*(?:\r\n|[\r\n\u2028\u0085])[^\r\n\u2028\u2029\u0085]*$/u;
const HYPHENATED = new RegExp(`\\p{L}\\p{M}*([-‐\\u00ad])[${UNSEEN}]*$`, 'u');
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
      const kind = kindOfSpace(original, index, end, piece);
      if (kind === 'hyphenated') {
        if (units.at(-1) === '-') units[units.length - 1] = MAYBE_HYPHEN;
        else put(MAYBE_HYPHEN, index, index);
      }
      put(kind === 'plain' ? ' ' : MAYBE_SPACE, index, end);
    } else put(fold(piece, units.at(-1)), index, end);
  }
  return { text: units.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** A line may end where there was no space: after a hyphen, beside a dash, and in scripts that use none. */
function kindOfSpace(text: string, start: number, end: number, space: string) {
  if (!ONE_LINE_END.test(space)) return 'plain';
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 2);
  if (HYPHENATED.test(before) && LETTER_FIRST.test(after)) return 'hyphenated';
  const unspaced = UNSPACED_LAST.test(before) && UNSPACED_FIRST.test(after);
  return unspaced || DASH_LAST.test(before) || DASH_FIRST.test(after) ? 'optional' : 'plain';
}

function fold(piece: string, before: string | undefined): string {
  if (piece === '...') return '…';
  if (piece.length === 1 && piece < '\u0080' && !FOLDED.has(piece)) return piece;
  const composed = piece.replace(ALL_UNSEEN, '').normalize('NFC');
  const folded = FOLDED.get(composed) ?? composed;
  // One kind of quotation mark for another, but not feet for inches.
  return folded === '"' && !/\p{N}/u.test(before ?? '') ? "'" : folded;
}
