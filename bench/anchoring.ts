import { checkQuotes } from '../src/lib/anchoring/check-quotes';
import { prepareText } from '../src/lib/anchoring/prepare-text';
import { median } from './median';
import { asQuotes, makeQuotes } from './quotes';

// How long 300 quotes take in a text of 60,000 characters, beside what a bare indexOf of each takes.

const { text, quotes, changed, names } = makeQuotes();
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
