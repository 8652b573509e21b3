import { expect, test } from 'vitest';
import { readGraphml } from './read-graphml';

const read = (text: string) => readGraphml(text, { file: 'a.graphml' });
const inGraph = (content: string, keys = '', graph = 'edgedefault="directed"') =>
  read(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph ${graph}>
${content}</graph></graphml>`);

const key = (id: string, of: string, name: string, type = 'string', fallback?: string) =>
  `<key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}">${
    fallback === undefined ? '' : `<default>${fallback}</default>`
  }</key>`;

/** What is mended or left out, where it stands first, what is said, and how many nodes and edges are left. */
const WARNED: [
  what: string,
  content: string,
  column: number,
  found: string,
  left: [number, number],
][] = [
  [
    'hyperedges',
    '<node id="a"/><hyperedge><endpoint node="a"/><data key="k">x</data></hyperedge><hyperedge/>',
    15,
    '2 hyperedges join',
    [1, 0],
  ],
  [
    'undeclared keys',
    '<node id="a"><data key="k">1</data><data key="l">2</data></node><node id="b"><data key="k">3</data></node>',
    14,
    '3 values belong to 2 attributes that the file does not declare: “k”, “l”',
    [2, 0],
  ],
  ['a value without key', '<node id="a"><data>1</data></node>', 14, '1 value does not say', [1, 0]],
  [
    'values of another type',
    '<node id="a"><data key="i">abc</data><data key="i">1.5</data><data key="b">yes</data><data key="f">1,5</data><data key="i"/><data key="f">-INF</data><data key="f">1e5</data><data key="b">True</data></node>',
    14,
    '4 values are not of the declared type: “whole”, “truth”, “real”',
    [1, 0],
  ],
  [
    'a node in a node',
    '<node id="a"><node id="b"/><edge source="a" target="b"/></node>',
    14,
    '2 elements stand where the format has no place for it: “<node> in <node>”, “<edge> in <node>”',
    [1, 0],
  ],
  [
    'nodes of another namespace',
    '<x:node xmlns:x="u:x" id="b"/><x:other xmlns:x="u:x"/><node id="a"/>',
    1,
    '1 element belongs to another namespace than the file’s: “<node>”',
    [1, 0],
  ],
  [
    'a direction that is none',
    '<edge source="a" target="b" directed="maybe"/>',
    1,
    '1 time a direction is given that the format does not know: “maybe”',
    [0, 1],
  ],
  [
    'a part in another file',
    '<node id="a"/><locator xmlns:xlink="u:l" xlink:href="http://example.org/"/>',
    15,
    '1 part is said to stand in another file',
    [1, 0],
  ],
];

test.each(WARNED)('warns of %s', async (_, content, column, found, [nodes, edges]) => {
  const keys = `${key('i', 'node', 'whole', 'int')}${key('f', 'node', 'real', 'float')}${key('b', 'node', 'truth', 'boolean')}`;
  const { records, problems } = await inGraph(content, keys);
  const [problem, ...others] = problems.filter(({ found: said }) => !said.includes('no nodes'));
  expect(problem).toMatchObject({ severity: 'warning', at: { line: 2, column } });
  expect(problem?.found).toContain(found);
  expect(others).toEqual([]);
  expect([records?.nodes.length, records?.edges.length]).toEqual([nodes, edges]);
});

test('keeps what it warns of', async () => {
  const { records } = await inGraph(
    '<node id="a"><data key="i">abc</data><data key="k">1</data><data>2</data></node>',
    key('i', 'node', 'whole', 'int'),
  );
  expect(records?.nodes[0]?.fields.toSorted()).toEqual([
    ['data', '2'],
    ['k', '1'],
    ['whole', 'abc'],
  ]);
});

test('warns of keys without id, of keys declared twice and of foreign roots', async () => {
  const twice = `${key('k', 'node', 'one')}${key('k', 'node', 'two')}<key for="node"/>`;
  const { records, problems } = await read(
    `<graphml xmlns="u:x">${twice}<graph><node id="a"><data key="k">1</data></node></graph></graphml>`,
  );
  expect(problems.map(({ found }) => found)).toEqual([
    'the namespace “u:x” is not one that such files have',
    '1 attribute is declared a second time: “k”',
    '1 declared attribute has no id',
  ]);
  expect(records?.nodes[0]?.fields).toEqual([['one', '1']]);
});

test('opens an empty graph with a warning', async () => {
  const { records, problems } = await read('<graphml>\n <graph/></graphml>');
  expect(records).toEqual({ fields: [], nodes: [], edges: [] });
  expect(problems).toMatchObject([
    { severity: 'warning', at: { line: 2, column: 2 }, found: 'the graph has no nodes' },
  ]);
});

const REFUSED: [what: string, text: string, errors: [string, string][]][] = [
  ['no graph', '<graphml/>', [['the whole file', 'it is GraphML, but has no graph in it']]],
  [
    'another root',
    '\n<gexf/>',
    [['line 2, column 1', 'the outermost element is “<gexf>”, not “<graphml>”']],
  ],
  [
    'nodes and edges without what they need, all at once',
    '<graphml><graph>\n<node/>\n <edge source="a"/>\n <edge target="a"/>\n<edge/><node id="a"/></graph></graphml>',
    [
      ['line 2, column 1', 'a node has no id'],
      ['line 3, column 2', 'an edge has no target'],
      ['line 4, column 2', 'an edge has no source'],
      ['line 5, column 1', 'an edge has no source and no target'],
    ],
  ],
];

test.each(REFUSED)('refuses %s', async (_, text, errors) => {
  const { records, problems } = await read(text);
  expect(records).toBeUndefined();
  expect(problems.map(({ place, found }) => [place, found])).toEqual(errors);
  expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
});

test('lists a hundred errors and counts the others', async () => {
  const { problems } = await inGraph('<node/>'.repeat(150));
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)).toMatchObject({ severity: 'error', found: '50 more errors' });
});
