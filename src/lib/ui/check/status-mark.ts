import type { Status } from '$lib/anchoring/anchoring';

/** How a reader is told how a quote was found: a sign, a word, and what it means. */
export const STATUS_MARK: Record<Status, { sign: string; word: string; explains: string }> = {
  exact: {
    sign: '✓',
    word: 'verified',
    explains: 'stands in the text to the letter',
  },
  normalized: {
    sign: '✓',
    word: 'verified',
    explains: 'stands in the text; only quotation marks, dashes or spaces differ',
  },
  elided: {
    sign: '…',
    word: 'shortened',
    explains: 'leaves something out, and says so; all that it quotes stands in the text',
  },
  ambiguous: {
    sign: '?',
    word: 'in several places',
    explains: 'stands in the text more than once, and nothing says which is meant',
  },
  changed: {
    sign: '≠',
    word: 'changed',
    explains: 'a passage like it stands in the text, in other words',
  },
  orphaned: { sign: '✕', word: 'not found', explains: 'is not in the text' },
  skipped: {
    sign: '–',
    word: 'not searched',
    explains: 'the search took too long and was given up',
  },
  unchecked: {
    sign: '○',
    word: 'not checked',
    explains: 'no text has been loaded to check it against',
  },
};
