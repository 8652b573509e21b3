import { expect, test, vi } from 'vitest';
import { sampleDocument } from '$lib/model/sample-document';
import { parseGraphJson } from './graph-json';

const problemsOf = async (text: string) => {
  const read = await parseGraphJson(text, 'broken.json');
  return read.ok ? [] : read.problems;
};

test('reads a document', async () => {
  expect((await parseGraphJson(JSON.stringify(sampleDocument()), 'sample.json')).ok).toBe(true);
});

test.each([
  ['{"nodes": [\n  1,\n  oops]}', 'line 3, column 3', 'invalid symbol at “oops]}”'],
  ['{"nodes": [1 2]}', 'line 1, column 14', 'comma expected at “2]}”'],
  ['{"nodes": [', 'line 1, column 12', 'close bracket expected at the end'],
  ['', 'line 1, column 1', 'value expected at the end'],
])('names the place of what is no JSON: %j', async (text, place, found) => {
  expect(await problemsOf(text)).toMatchObject([{ file: 'broken.json', place, found }]);
});

test('names the line of what is no document, and the parent of what is missing', async () => {
  const text = JSON.stringify(sampleDocument(), null, 2).replace(
    '"source": "bob"',
    '"source": "eve"',
  );
  const line = text.slice(0, text.indexOf('"eve"')).split('\n').length;
  expect(await problemsOf(text)).toMatchObject([
    { place: `line ${line}, column 17, edges[1].source`, found: 'no actor “eve”' },
  ]);
  const [missing] = await problemsOf('{\n  "options": {}\n}');
  expect(missing?.place).toBe('attributes');
});

test('neither throws on deep nesting nor lists problems without end', async () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  expect(await problemsOf(deep)).not.toEqual([]);
  expect(await problemsOf(`{\n${'['.repeat(100_000)}`)).toMatchObject([
    { place: 'line 2, column 200', found: 'brackets within brackets, more than 200 deep' },
  ]);
  const file = sampleDocument();
  const edges = Array.from({ length: 300 }, (_, i) => ({
    ...file.edges[0],
    key: `k${i}`,
    source: 'eve',
  }));
  const problems = await problemsOf(JSON.stringify({ ...file, edges }));
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)?.found).toBe('200 more problems');
});

test('refuses a document nested so deep that it could not be saved again, and says where', async () => {
  const nested = (depth: number) => {
    const text = JSON.stringify(sampleDocument(), null, 2);
    const extra = '['.repeat(depth) + ']'.repeat(depth);
    return text.replace('"schemaVersion"', () => `"extra": {"a": ${extra}},\n    "schemaVersion"`);
  };
  // The document, its attributes and “extra” are three.
  expect(await problemsOf(nested(197))).toEqual([]);
  expect(await problemsOf(nested(198))).toHaveLength(1);
  expect(await problemsOf(nested(20_000))).toMatchObject([
    {
      place: expect.stringMatching(/^line 3, column \d+, attributes.extra.a/),
      found: 'objects or lists within each other, more than 200 deep',
    },
  ]);
});

test('tells places in keys that JSON escapes, and of the last of two equal keys, which is the one read', async () => {
  const text = '{"attributes": 1,\n"attributes": {"text": {\n"sha\\u0032\\u0035\\u0036": 5}}}';
  const problems = await problemsOf(text);
  expect(problems.map(({ place }) => place)).toContain('line 3, column 26, attributes.text.sha256');
});

test('refuses a text of so many values that there is no room for them, and parses none', async () => {
  const parse = vi.spyOn(JSON, 'parse');
  const problems = await problemsOf(`{"a": [\n${'0,'.repeat(6_000_000)}0]}`);
  expect(problems).toMatchObject([
    { place: 'line 2, column 11999997', found: 'more than 6,000,000 values' },
  ]);
  expect(parse).not.toHaveBeenCalled();
});
