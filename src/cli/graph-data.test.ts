import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findParagraphs } from '$lib/anchoring/find-paragraphs';
import { placeQuote } from '$lib/anchoring/place-quote';
import { parseGraphJson } from '$lib/formats/graph-json';
import { quotesOf } from '$lib/model/assertions';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import { formatProblem } from '$lib/model/problem';
import type { Quote } from '$lib/model/schema';
import { formatJsonSchema } from './json-schema';

const slugs = readdirSync('graph-data');

async function readDocument(slug: string): Promise<ClaimGraph> {
  const file = `graph-data/${slug}/graph.json`;
  const read = await parseGraphJson(readFileSync(file, 'utf8'), file);
  if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
  return read.value;
}

function quotesIn(graph: ClaimGraph): Quote[] {
  return quotesOf(contentOf(graph)).map(({ quote }) => quote);
}

describe.each(slugs)('graph-data/%s', (slug) => {
  test('is sound, and says in prose where it comes from', async () => {
    expect((await readDocument(slug)).size).toBeGreaterThan(0);
    expect(existsSync(`graph-data/${slug}/ABOUT.md`)).toBe(true);
  });

  test('places every quote, and keeps it short', async () => {
    for (const quote of quotesIn(await readDocument(slug))) {
      const { exact, prefix, suffix, start, end, paragraph, role } = quote;
      expect([prefix, suffix, start, end, paragraph, role]).not.toContain(undefined);
      expect(exact.split(/\s+/).length).toBeLessThanOrEqual(30);
    }
  });

  test('places every actor', async () => {
    const graph = await readDocument(slug);
    expect(Object.keys(graph.getAttribute('positions') ?? {}).sort()).toEqual(graph.nodes().sort());
  });

  const own = `graph-data/${slug}/text.txt`;
  const source = existsSync(own) ? own : `../shared/sources/${slug}.txt`;
  test.runIf(existsSync(source))('quotes the article to the letter, at its offsets', async () => {
    const text = readFileSync(source, 'utf8');
    const graph = await readDocument(slug);
    expect(graph.getAttribute('text')).toEqual({
      ...(source === own ? { file: 'text.txt' } : {}),
      sha256: createHash('sha256').update(text).digest('hex'),
      length: text.length,
    });
    const headings = graph.getAttribute('sections').map(({ heading }) => heading);
    const paragraphs = findParagraphs(text, headings);
    for (const quote of quotesIn(graph)) {
      const { start, end, paragraph, prefix, suffix } = quote;
      expect(placeQuote(text, paragraphs, quote)).toEqual([
        { start, end, paragraph, prefix, suffix },
      ]);
    }
  });
});

test('the published JSON Schema is the one in the code', async () => {
  expect(readFileSync('static/graph.schema.json', 'utf8')).toBe(await formatJsonSchema());
});
