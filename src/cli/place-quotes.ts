import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { findParagraphs } from '$lib/anchoring/find-paragraphs';
import { placeQuote } from '$lib/anchoring/place-quote';
import { parseGraphJson } from '$lib/formats/graph-json';
import { assertionsOf } from '$lib/model/assertions';
import { formatProblem } from '$lib/model/problem';
import type { DocumentFile, Quote } from '$lib/model/schema';

const [file, textFile] = process.argv.slice(2);
if (file === undefined || textFile === undefined) {
  console.error(
    'usage: npm run place -- graph-data/<slug>/graph.json <the article as a text file>',
  );
  process.exit(2);
}

const text = readFileSync(textFile, 'utf8');
const content = JSON.parse(readFileSync(file, 'utf8')) as DocumentFile;
// A draft may still lack what this writes.
content.attributes.sections ??= [{ heading: '', paragraphs: [1, 1] }];
const headings = content.attributes.sections.map(({ heading }) => heading);
const paragraphs = findParagraphs(text, headings);

content.attributes.text = {
  ...content.attributes.text,
  sha256: createHash('sha256').update(text).digest('hex'),
  length: text.length,
};
content.attributes.sections.forEach((section, i) => {
  const inside = paragraphs.filter((paragraph) => paragraph.section === i);
  section.paragraphs = [inside[0]?.number ?? 1, inside.at(-1)?.number ?? 1];
});

const failures: string[] = [];
const assertions = assertionsOf(content).map(({ assertion }) => assertion);
for (const assertion of assertions) assertion.quotes = assertion.quotes.map(place);

writeFileSync(file, await format(JSON.stringify(content), { parser: 'json', printWidth: 100 }));
const total = assertions.flatMap(({ quotes }) => quotes).length;
console.log(`${total - failures.length} of ${total} quotes placed in ${file}`);
failures.forEach((failure) => console.error(failure));
const checked = await parseGraphJson(readFileSync(file, 'utf8'), file);
if (!checked.ok) checked.problems.forEach((problem) => console.error(formatProblem(problem)));
process.exitCode = failures.length > 0 || !checked.ok ? 1 : 0;

function place(quote: Quote): Quote {
  const { exact, role = 'content', mentions, ...rest } = quote;
  const places = placeQuote(text, paragraphs, quote);
  const [only, second] = places;
  if (only && !second) return { ...rest, exact, ...only, role, ...(mentions ? { mentions } : {}) };
  const where = places.map(({ paragraph }) => paragraph).join(', ');
  failures.push(
    second
      ? `“${exact}”: found in paragraphs ${where}. Say which, with "paragraph" or "prefix".`
      : `“${exact}”: not found. Copy it from the text to the letter.`,
  );
  return quote;
}
