import { readFileSync } from 'node:fs';
import { namesOf, quotesOf } from '../src/lib/model/assertions';
import type { DocumentFile } from '../src/lib/model/schema';
import { createRandom } from './graphs';

const FOLDER = 'graph-data/harbour-strike';

/** 300 quotes, the same without a word each, and a text of 60,000 characters in which every quote stands once. */
export function makeQuotes() {
  const content = JSON.parse(readFileSync(`${FOLDER}/graph.json`, 'utf8')) as DocumentFile;
  const article = readFileSync(`${FOLDER}/text.txt`, 'utf8');
  // The article once, in the middle of its own letters in disorder.
  const random = createRandom(1);
  const letters = [...article].map((letter) => ({ letter, at: random() }));
  const filler = letters
    .sort((a, b) => a.at - b.at)
    .map(({ letter }) => letter)
    .join('')
    .repeat(20);
  const text = (filler.slice(0, 28_000) + article + filler).slice(0, 60_000);
  const exacts = quotesOf(content).map(({ quote }) => quote.exact);
  const quotes = Array.from({ length: 300 }, (_, i) => exacts[i % exacts.length] ?? '');
  const changed = quotes.map((exact) => exact.split(' ').toSpliced(1, 1).join(' '));
  return { text, quotes, changed, names: namesOf(content) };
}

export const asQuotes = (all: string[]) => all.map((exact) => ({ exact }));
