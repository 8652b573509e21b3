import { describe, expect, test } from 'vitest';
import { checkDocument } from './check-document';
import { formatProblem } from './problem';
import { sampleDocument } from './sample-document';
import type { DocumentFile } from './schema';

/** Every way to spoil the sample, and where and what the problem must then tell. */
const SPOILED: [string, (file: DocumentFile) => unknown, string][] = [
  [
    'a missing title',
    (f) => delete (f.attributes as Partial<typeof f.attributes>).title,
    'attributes.title',
  ],
  [
    'an unknown kind',
    (f) => Object.assign(f.nodes[0]!.attributes, { kind: 'robot' }),
    'nodes[0].attributes.kind',
  ],
  [
    'a quote without exact',
    (f) => Object.assign(f.edges[1]!.attributes.quotes[0]!, { exact: undefined }),
    'edges[1].attributes.quotes[0].exact',
  ],
  [
    'a blank quote',
    (f) => Object.assign(f.edges[1]!.attributes.quotes[0]!, { exact: '  ' }),
    'edges[1].attributes.quotes[0].exact',
  ],
  [
    'a claim without quotes',
    (f) => (f.edges[0]!.attributes.quotes = []),
    'edges[0].attributes.quotes',
  ],
  [
    'a label over 80 letters',
    (f) => (f.edges[0]!.attributes.label = 'x'.repeat(81)),
    'edges[0].attributes.label',
  ],
  ['a link that runs code', (f) => (f.attributes.url = 'javascript:alert(1)'), 'attributes.url'],
  [
    'a position beyond all bounds',
    (f) => (f.attributes.positions = { ada: { x: Infinity, y: 0 } }),
    'attributes.positions.ada.x',
  ],
  ['an actor twice', (f) => (f.nodes[1]!.key = 'ada'), 'nodes[1].key'],
  ['a claim named like an actor', (f) => (f.edges[0]!.key = 'bob'), 'edges[0].key'],
  ['an actor named author', (f) => (f.nodes[2]!.key = 'author'), 'nodes[2].key'],
  ['an unknown source', (f) => (f.edges[2]!.source = 'eve'), 'edges[2].source'],
  ['an unknown target', (f) => (f.edges[2]!.target = 'eve'), 'edges[2].target'],
  [
    'an unknown speaker',
    (f) => (f.edges[0]!.attributes.attribution.speaker = 'eve'),
    'edges[0].attributes.attribution.speaker',
  ],
  [
    'nobody as speaker',
    (f) => (f.edges[0]!.attributes.attribution.speaker = null),
    'edges[0].attributes.attribution.speaker',
  ],
  [
    'a mention of an unknown actor',
    (f) => (f.nodes[0]!.attributes.statements[0]!.quotes[0]!.mentions![0]!.actor = 'eve'),
    'nodes[0].attributes.statements[0].quotes[0].mentions[0].actor',
  ],
  [
    'a mention that is not in the quote',
    (f) => (f.nodes[0]!.attributes.statements[0]!.quotes[0]!.mentions![0]!.surface = 'they'),
    'nodes[0].attributes.statements[0].quotes[0].mentions[0].surface',
  ],
  [
    'a link to an unknown claim',
    (f) => (f.edges[0]!.attributes.related = [{ type: 'repeats', claim: 'c9' }]),
    'edges[0].attributes.related[0].claim',
  ],
  [
    'a position of an unknown actor',
    (f) => (f.attributes.positions = { eve: { x: 0, y: 0 } }),
    'attributes.positions.eve',
  ],
  [
    'sections out of order',
    (f) => (f.attributes.sections[1]!.paragraphs = [2, 5]),
    'attributes.sections[1].paragraphs',
  ],
  [
    'offsets of another length',
    (f) => (f.edges[0]!.attributes.quotes[0]!.end! += 1),
    'edges[0].attributes.quotes[0].end',
  ],
  [
    'one offset only',
    (f) => delete f.edges[0]!.attributes.quotes[0]!.end,
    'edges[0].attributes.quotes[0].start',
  ],
  [
    'a quote behind the end of the text',
    (f) => (f.attributes.text.length = 12),
    'edges[0].attributes.quotes[0].end',
  ],
  [
    'a paragraph behind the last section',
    (f) => (f.edges[0]!.attributes.quotes[0]!.paragraph = 6),
    'edges[0].attributes.quotes[0].paragraph',
  ],
  [
    'white space around a quote',
    (f) => Object.assign(f.edges[0]!.attributes.quotes[0]!, { exact: ' so it thanks', end: 23 }),
    'edges[0].attributes.quotes[0].exact',
  ],
  [
    'no quote of content',
    (f) => (f.edges[0]!.attributes.quotes[0]!.role = 'context'),
    'edges[0].attributes.quotes',
  ],
];

describe('checkDocument', () => {
  test('makes a graph of a sound document', () => {
    const checked = checkDocument(sampleDocument(), 'sample.json');
    expect(checked.ok && [checked.value.order, checked.value.size]).toEqual([3, 4]);
    expect(checked.ok && checked.value.getEdgeAttribute('c3', 'label')).toBe('warns');
  });

  test('keeps attributes it does not know', () => {
    const file = sampleDocument();
    Object.assign(file.nodes[0]!.attributes, { shoeSize: 40 });
    const checked = checkDocument(file, 'sample.json');
    expect(checked.ok && checked.value.getNodeAttributes('ada')).toMatchObject({ shoeSize: 40 });
  });

  test.each(SPOILED)('tells of %s', (_, spoil, place) => {
    const file = sampleDocument();
    spoil(file);
    const checked = checkDocument(file, 'sample.json');
    const problems = checked.ok ? [] : checked.problems;
    expect(problems.map((problem) => problem.place)).toContain(place);
    for (const problem of problems) {
      expect(problem.file).toBe('sample.json');
      expect(problem.found).not.toBe('');
      expect(problem.remedy).not.toBe('');
    }
  });

  test('tells all problems at once', () => {
    const file = sampleDocument();
    file.edges[0]!.source = 'eve';
    file.edges[1]!.target = 'mallory';
    const checked = checkDocument(file, 'sample.json');
    expect(checked.ok ? 0 : checked.problems.length).toBe(2);
  });

  test.each([null, 1, 'text', [], {}])('refuses %j', (content) => {
    expect(checkDocument(content, 'x').ok).toBe(false);
  });

  test('a key such as __proto__ pollutes nothing', () => {
    const file = JSON.parse(JSON.stringify(sampleDocument()).replaceAll('"bob"', '"__proto__"'));
    const checked = checkDocument(file, 'x');
    expect(checked.ok && checked.value.hasNode('__proto__')).toBe(true);
    expect(({} as Record<string, unknown>).label).toBeUndefined();
  });
});

test('formatProblem names file, place, what was found and what to do', () => {
  const problem = { file: 'a.json', place: 'line 3', found: 'found a comma', remedy: 'Remove it' };
  expect(formatProblem(problem)).toBe('a.json, line 3: found a comma. Remove it.');
});
