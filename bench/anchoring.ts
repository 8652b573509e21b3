import { readFileSync } from 'node:fs';
import { checkQuotes } from '../src/lib/anchoring/check-quotes';
import { prepareText } from '../src/lib/anchoring/prepare-text';
import { namesOf, quotesOf } from '../src/lib/model/assertions';
import type { DocumentFile } from '../src/lib/model/schema';
import { median } from './median';

// How long 300 quotes take in a text of 60,000 characters, beside what a bare indexOf of each takes.

const folder = 'graph-data/harbour-strike';
const content = JSON.parse(readFileSync(`${folder}/graph.json`, 'utf8')) as DocumentFile;
const article = readFileSync(`${folder}/text.txt`, 'utf8');
let seed = 0;
const letters = [...article].sort(() => Math.sin((seed += 1)));
// The article once, in the middle of its own letters in disorder: every quote stands there once.
const filler = letters.join('').repeat(20);
const text = (filler.slice(0, 28_000) + article + filler).slice(0, 60_000);
const exacts = quotesOf(content).map(({ quote }) => quote.exact);
const quotes = Array.from({ length: 300 }, (_, i) => exacts[i % exacts.length] ?? '');
const changed = quotes.map((exact) => exact.split(' ').toSpliced(1, 1).join(' '));
const names = namesOf(content);

const asQuotes = (all: string[]) => all.map((exact) => ({ exact }));
const prepared = prepareText(text);
const bare = median(() => quotes.map((exact) => text.indexOf(exact)));
const rows: [string, number][] = [
  ['bare indexOf of 300 quotes', bare],
  ['prepare the text', median(() => prepareText(text))],
  [
    'check 300 quotes that stand there',
    median(() => [...checkQuotes(prepared, asQuotes(quotes), { names })]),
  ],
  [
    'check 300 quotes that lack a word',
    median(() => [...checkQuotes(prepared, asQuotes(changed), { names })]),
  ],
];
for (const [what, ms] of rows)
  console.log(
    `${what.padEnd(36)} ${ms.toFixed(1).padStart(8)} ms ${(ms / bare).toFixed(1).padStart(8)} ×`,
  );
