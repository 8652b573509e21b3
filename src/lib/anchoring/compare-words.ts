import { diffArrays } from 'diff';
import type { Danger, Difference } from './anchoring';
import { MAYBE_HYPHEN, MAYBE_SPACE, normalizeText } from './normalize-text';
import { isModal, isNegation, isNumber } from './telling-words';

const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });
const OPTIONAL = new RegExp(`[${MAYBE_HYPHEN}${MAYBE_SPACE}]`, 'gu');

interface Word {
  written: string;
  folded: string;
}

/** A quote beside a passage, word by word; `names` are the actors' names and aliases. */
export function compareWords(
  quote: string,
  passage: string,
  names: readonly string[] = [],
): Difference[] {
  const named = new Set(
    names
      .flatMap(wordsOf)
      .map(({ folded }) => folded)
      .filter(isNameWord),
  );
  const runs = diffArrays(wordsOf(quote), wordsOf(passage), {
    comparator: (a, b) => a.folded === b.folded,
  });
  const foldedOf = (side: 'added' | 'removed') =>
    new Set(runs.flatMap((run) => (run[side] ? run.value.map(lower) : [])));
  const [inText, inQuote] = [foldedOf('added'), foldedOf('removed')];
  return runs.map(({ value, added, removed }) => ({
    in: added ? 'text' : removed ? 'quote' : 'both',
    words: value.map(({ written }) => written).join(''),
    dangers: added || removed ? dangersOf(value, named, added ? inQuote : inText) : [],
  }));
}

function wordsOf(text: string): Word[] {
  const written: string[] = [];
  for (const { segment } of WORDS.segment(text)) {
    const [word = '', before = ''] = [written.at(-1), written.at(-2)];
    const signed = /^[-‐‑−+±]$/u.test(word) && !/[\p{L}\p{N}]$/u.test(before);
    const isPartOfNumber = signed
      ? /^\p{N}/u.test(segment)
      : /^[%‰°'"′″]$/u.test(segment) && /\p{N}$/u.test(word);
    if (isPartOfNumber) written[written.length - 1] = word + segment;
    else written.push(segment);
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
  return (
    /[\p{L}\p{N}]{2}|^\p{Lo}/u.test(word) &&
    !/^(?:the|of|and|for|his|her|their|in|on|an?)$/iu.test(word)
  );
}

function dangersOf(words: readonly Word[], named: Set<string>, others: Set<string>): Danger[] {
  const has = (test: (word: string) => boolean) => words.map(lower).some(test);
  const dangers: Danger[] = [];
  if (has((word) => isNegation(word, others))) dangers.push('negation');
  if (has(isNumber)) dangers.push('number');
  if (has(isModal)) dangers.push('modal');
  if (words.some(({ folded }) => named.has(folded.replace(/'s?$/u, '')))) dangers.push('name');
  return dangers;
}
