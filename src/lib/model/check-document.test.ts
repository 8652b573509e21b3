import { describe, expect, test } from 'vitest';
import { checkDocument } from './check-document';
import { formatProblem } from './problem';
import { sampleDocument } from './sample-document';

/** Ways to spoil the sample: what, the path to overwrite, with what (undefined removes it), and the place to be named. */
const SPOILED: [string, string, unknown, string?][] = [
  ['a missing title', 'attributes.title', undefined],
  ['a link that runs code', 'attributes.url', 'javascript:alert(1)'],
  [
    'a position beyond all bounds',
    'attributes.positions',
    { ada: { x: 1e7, y: 0 } },
    'attributes.positions.ada.x',
  ],
  [
    'a position of an unknown actor',
    'attributes.positions',
    { eve: { x: 0, y: 0 } },
    'attributes.positions.eve',
  ],
  ['sections out of order', 'attributes.sections[1].paragraphs', [2, 5]],
  ['an unknown kind', 'nodes[0].attributes.kind', 'robot'],
  ['an actor twice', 'nodes[1].key', 'ada'],
  ['an actor named author', 'nodes[2].key', 'author'],
  ['a claim named like an actor', 'edges[0].key', 'bob'],
  ['a claim without a key', 'edges[0].key', undefined],
  ['an unknown source', 'edges[2].source', 'eve'],
  ['an unknown target', 'edges[2].target', 'eve'],
  ['a label over 80 letters', 'edges[0].attributes.label', 'x'.repeat(81)],
  [
    'a link to an unknown claim',
    'edges[0].attributes.related',
    [{ type: 'repeats', claim: 'c9' }],
    'edges[0].attributes.related[0].claim',
  ],
  ['an unknown speaker', 'edges[0].attributes.attribution.speaker', 'eve'],
  ['nobody as speaker', 'edges[0].attributes.attribution.speaker', null],
  ['a claim without quotes', 'edges[0].attributes.quotes', []],
  [
    'no quote of content',
    'edges[0].attributes.quotes[0].role',
    'context',
    'edges[0].attributes.quotes',
  ],
  ['a quote without exact', 'edges[1].attributes.quotes[0].exact', undefined],
  ['a blank quote', 'edges[1].attributes.quotes[0].exact', '  '],
  ['white space around a quote', 'edges[0].attributes.quotes[0].exact', ' so it thanks'],
  ['offsets of another length', 'edges[0].attributes.quotes[0].end', 99],
  [
    'one offset only',
    'edges[0].attributes.quotes[0].end',
    undefined,
    'edges[0].attributes.quotes[0].start',
  ],
  [
    'a quote behind the end of the text',
    'attributes.text.length',
    12,
    'edges[0].attributes.quotes[0].end',
  ],
  ['a paragraph behind the last section', 'edges[0].attributes.quotes[0].paragraph', 6],
  [
    'a mention of an unknown actor',
    'nodes[0].attributes.statements[0].quotes[0].mentions[0].actor',
    'eve',
  ],
  [
    'a mention that is not in the quote',
    'nodes[0].attributes.statements[0].quotes[0].mentions[0].surface',
    'they',
  ],
];

function spoiled(path: string, value: unknown): unknown {
  const file = sampleDocument();
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  const last = keys.pop() ?? '';
  let parent = file as unknown as Record<string, unknown>;
  for (const key of keys) parent = parent[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return file;
}

describe('checkDocument', () => {
  test('makes a graph of a sound document', () => {
    const checked = checkDocument(sampleDocument(), 'sample.json');
    expect(checked.ok && [checked.value.order, checked.value.size]).toEqual([3, 4]);
    expect(checked.ok && checked.value.getEdgeAttribute('c3', 'label')).toBe('warns');
  });

  test('keeps attributes it does not know', () => {
    const checked = checkDocument(spoiled('nodes[0].attributes.shoeSize', 40), 'sample.json');
    expect(checked.ok && checked.value.getNodeAttributes('ada')).toMatchObject({ shoeSize: 40 });
  });

  test.each(SPOILED)('tells of %s', (_, path, value, place = path) => {
    const checked = checkDocument(spoiled(path, value), 'sample.json');
    const problems = checked.ok ? [] : checked.problems;
    expect(problems.map((problem) => problem.place)).toContain(place);
    for (const { file, found, remedy } of problems) {
      expect(file).toBe('sample.json');
      expect([found, remedy]).not.toContain('');
    }
  });

  test('tells all problems at once', () => {
    const file = sampleDocument();
    const edges = file.edges.map((edge) => ({ ...edge, target: 'eve' }));
    const checked = checkDocument({ ...file, edges }, 'sample.json');
    expect(checked.ok ? 0 : checked.problems.length).toBe(4);
  });

  test.each([null, 1, 'text', [], {}])('refuses %j', (content) => {
    expect(checkDocument(content, 'x').ok).toBe(false);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'refuses the key %s, and pollutes nothing',
    (key) => {
      const before = Object.getOwnPropertyNames(Object.prototype).length;
      const file = JSON.parse(JSON.stringify(sampleDocument()).replaceAll('"bob"', `"${key}"`));
      const checked = checkDocument(file, 'x');
      expect(checked.ok ? [] : checked.problems.map(({ place }) => place)).toContain(
        'nodes[1].key',
      );
      expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
      expect(checkDocument(sampleDocument(), 'y').ok).toBe(true);
    },
  );
});

test('what is nested too deep to be saved again is refused at its first steps', () => {
  const nested = (depth: number): unknown => {
    let value: unknown = 1;
    for (let i = 0; i < depth; i += 1) value = i % 2 ? [value] : { a: value };
    return value;
  };
  const check = (depth: number) => {
    const file = sampleDocument();
    Object.assign(file.nodes[0]?.attributes ?? {}, { extra: nested(depth) });
    return checkDocument(file, 'deep.json');
  };
  // The document, its nodes, the node and its attributes are four.
  expect(check(196).ok).toBe(true);
  for (const depth of [197, 100_000])
    expect(check(depth)).toMatchObject({
      problems: [{ file: 'deep.json', place: 'nodes[0].attributes.extra' }],
    });
});

test('formatProblem names file, place, what was found and what to do', () => {
  const problem = { file: 'a.json', place: 'line 3', found: 'found a comma', remedy: 'Remove it' };
  expect(formatProblem(problem)).toBe('a.json, line 3: found a comma. Remove it.');
});

test.each<[string, unknown, string]>([
  ['attributes.title', ' ', 'some text'],
  ['nodes[0].attributes.wikidata', 'Q', 'a Wikidata id such as Q7747'],
  ['nodes[0].attributes.label', 'x'.repeat(81), 'at most 80 characters'],
  ['attributes.title', 7, 'string'],
])('what %s must be is said in words, not in patterns', (path, value, words) => {
  const checked = checkDocument(spoiled(path, value), 'file.json');
  const remedies = checked.ok ? [] : checked.problems.map(({ remedy }) => remedy);
  expect(remedies).toEqual([`Expected ${words}`]);
});
