import type { Quote } from '$lib/model/schema';
import type { Anchoring } from './anchoring';
import { prepareNames } from './compare-words';
import { findQuote } from './find-quote';
import { prepareText } from './prepare-text';

/** Looks for a quote in a text, for tests. */
export function look(
  text: string,
  quote: string | Quote,
  names: string[] = [],
  isOwnText = false,
): Anchoring {
  return findQuote(prepareText(text), typeof quote === 'string' ? { exact: quote } : quote, {
    names: prepareNames(names),
    isOwnText,
  });
}

/** A text for tests, and the UTF-16 offsets of the words that stand in it between “⟦” and “⟧”. */
export function readMarked(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return { text: marked.replace(/[⟦⟧]/g, ''), start, end };
}
