import { diffArrays } from 'diff';
import type { Danger, Difference } from './anchoring';
import { MAYBE_HYPHEN, MAYBE_SPACE, normalizeText } from './normalize-text';
import { isModal, isNegation, isNumber } from './telling-words';

const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });
const OPTIONAL = new RegExp(`[${MAYBE_HYPHEN}${MAYBE_SPACE}]`, 'gu');
/** Texts that differ in more words are shown whole, one after the other. */
const MOST_EDITS = 400;

interface Word {
  written: string;
  folded: string;
}

/** The words of actors' names, folded and in lower case. */
export type Names = ReadonlySet<string>;

/** Prepares the names and aliases of actors, to find differences in them. */
export function prepareNames(names: readonly string[]): Names {
  return new Set(names.flatMap(wordsOf).map(lower).filter(isNameWord));
}

/** A quote beside a passage, word by word; what both have is given in the passage's typography. */
export function compareWords(quote: string, passage: string, names: Names): Difference[] {
  const [quoted, read] = [wordsOf(quote), wordsOf(passage)];
  const runs = diffArrays(quoted, read, {
    comparator: (a, b) => a.folded === b.folded,
    maxEditLength: MOST_EDITS,
  }) ?? [
    { value: quoted, removed: true, added: false },
    { value: read, removed: false, added: true },
  ];
  const lowerOf = (side: 'added' | 'removed') =>
    new Set(runs.flatMap((run) => (run[side] ? run.value.map(lower) : [])));
  const [inText, inQuote] = [lowerOf('added'), lowerOf('removed')];
  return runs.map(({ value, added, removed }) => ({
    in: added ? 'text' : removed ? 'quote' : 'both',
    words: value.map(({ written }) => written).join(''),
    dangers: added || removed ? dangersOf(value.map(lower), names, added ? inQuote : inText) : [],
  }));
}

function wordsOf(text: string): Word[] {
  const written: string[] = [];
  // Word for word the segmenter knows only the two usual apostrophes.
  for (const { index, segment } of WORDS.segment(text.replace(/[´`‛′❛❜＇]/g, '’'))) {
    const piece = text.slice(index, index + segment.length);
    const [word = '', before = ''] = [written.at(-1), written.at(-2)];
    const isSign = /^(?=.)[-‐‑–−+±]?\p{Sc}?\.?$/u.test(word) && !/[\p{L}\p{N}]$/u.test(before);
    const isPartOfNumber = isSign
      ? /^[\p{N}\p{Sc}]/u.test(piece)
      : /^[%‰°٪％'"′″]$/u.test(piece) && /\p{N}$/u.test(word);
    if (isPartOfNumber) written[written.length - 1] = word + piece;
    else written.push(piece);
  }
  return written.map((word) => ({
    written: word,
    folded: normalizeText(word).text.replace(OPTIONAL, ' '),
  }));
}

function lower({ folded }: Word): string {
  return folded.toLowerCase();
}

/** Of “the Bank of England” the words that name. */
function isNameWord(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word) && !/^(?:the|of|and|for|his|her|their|in|on|an?)$/u.test(word);
}

function dangersOf(words: readonly string[], names: Names, others: ReadonlySet<string>): Danger[] {
  const isName = words
    .flatMap((word) => [word, ...word.split("'")])
    .some((word) => names.has(word));
  return [
    ...(words.some((word) => isNegation(word, others)) ? ['negation' as const] : []),
    ...(words.some(isNumber) ? ['number' as const] : []),
    ...(words.some(isModal) ? ['modal' as const] : []),
    ...(isName ? ['name' as const] : []),
  ];
}
