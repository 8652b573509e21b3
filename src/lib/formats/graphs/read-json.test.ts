import { expect, test } from 'vitest';
import { readCytoscapeJson } from './read-cytoscape-json';
import { readGraphology } from './read-graphology';
import { readJsonLd } from './read-json-ld';
import { readNodeLink } from './read-node-link';

const read = {
  graphology: (text: string) => readGraphology(text, { file: 'x' }),
  cytoscape: (text: string) => readCytoscapeJson(text, { file: 'x' }),
  'node-link': (text: string) => readNodeLink(text, { file: 'x' }),
  'json-ld': (text: string) => readJsonLd(text, { file: 'x' }),
};
type Dialect = keyof typeof read;

test('Graphology: title, looks, labels, directions and everything else', async () => {
  const text = `{
  "attributes": {"title": "T", "made": 5, "no": null},
  "nodes": [
    {"key": "a", "attributes": {"label": "Ada", "x": 1, "y": -2.5, "size": 3, "color": "#FA0", "tags": ["p", 1]}},
    {"key": 7},
    {"key": "c", "attributes": {"label": " ", "x": "1", "y": 2, "size": 0, "color": "red"}}
  ],
  "edges": [
    {"source": "a", "target": 7, "attributes": {"label": "meets", "weight": 0.1}},
    {"key": "e", "source": "a", "target": "a", "undirected": true}
  ]
}`;
  expect(await read.graphology(text)).toEqual({
    problems: [],
    records: {
      ...{ title: 'T', fields: [['made', '5']] },
      nodes: [
        {
          ...{ id: 'a', label: 'Ada', x: 1, y: -2.5, size: 3, colour: '#ffaa00' },
          ...{ fields: [['tags', '["p",1]']], at: { line: 4, column: 5 } },
        },
        { id: '7', fields: [], at: { line: 5, column: 5 } },
        {
          id: 'c',
          fields: [
            ['label', ' '],
            ['x', '1'],
            ['y', '2'],
            ['size', '0'],
            ['color', 'red'],
          ],
          at: { line: 6, column: 5 },
        },
      ],
      edges: [
        {
          ...{ source: 'a', target: '7', directed: true, label: 'meets' },
          ...{ fields: [['weight', '0.1']], at: { line: 9, column: 5 } },
        },
        {
          id: 'e',
          source: 'a',
          target: 'a',
          directed: false,
          fields: [],
          at: { line: 10, column: 5 },
        },
      ],
    },
  });
});

test('Graphology: no edge of an undirected graph is directed', async () => {
  const text =
    '{"options": {"type": "undirected"}, "nodes": [{"key": "a"}], "edges": [{"source": "a", "target": "a"}]}';
  expect((await read.graphology(text)).records?.edges).toMatchObject([{ directed: false }]);
});

test.each([
  ['rgb(216,72,45)', '#d8482d'],
  ['#0a0B0c', '#0a0b0c'],
  ['#abc', '#aabbcc'],
  ['rgb(256,0,0)', undefined],
  ['rgba(1,2,3,0.5)', undefined],
  ['#11223344', undefined],
])('the colour %s', async (color, colour) => {
  const text = JSON.stringify({ nodes: [{ key: 'a', attributes: { color } }], edges: [] });
  const [node] = (await read.graphology(text)).records?.nodes ?? [];
  expect(node?.colour).toBe(colour);
  expect(node?.fields).toEqual(colour ? [] : [['color', color]]);
});

const CYTOSCAPE_NODES =
  '[{"data": {"id": 1, "name": "Ada", "parent": "g"}, "position": {"x": 1, "y": 2}}]';
const CYTOSCAPE_EDGES = '[{"data": {"id": "e", "source": 1, "target": 1, "interaction": "pp"}}]';
const cytoscape = {
  nodes: [{ id: '1', label: 'Ada', fields: [['parent', 'g']], x: 1, y: 2 }],
  edges: [{ id: 'e', source: '1', target: '1', directed: true, label: 'pp', fields: [] }],
};

test.each([
  `{"data": {"name": "N"}, "elements": {"nodes": ${CYTOSCAPE_NODES}, "edges": ${CYTOSCAPE_EDGES}}}`,
  `{"elements": [${CYTOSCAPE_NODES.slice(1, -1)}, ${CYTOSCAPE_EDGES.slice(1, -1)}]}`,
  `[${CYTOSCAPE_EDGES.slice(1, -1)}, ${CYTOSCAPE_NODES.slice(1, -1)}]`,
  `{"nodes": ${CYTOSCAPE_NODES}, "edges": ${CYTOSCAPE_EDGES}}`,
])('Cytoscape in each of its shapes: %s', async (text) => {
  const { records, problems } = await read.cytoscape(text);
  expect(problems).toEqual([]);
  expect(records).toMatchObject(cytoscape);
  const at = (entry: string) => ({ line: 1, column: text.indexOf(entry) + 1 });
  expect(records?.nodes[0]?.at).toEqual(at('{"data": {"id": 1'));
  expect(records?.edges[0]?.at).toEqual(at('{"data": {"id": "e"'));
});

test('Cytoscape: classes, groups, names of the desktop and what an object holds', async () => {
  const text = JSON.stringify([
    {
      group: 'nodes',
      data: { id: 'a', shared_name: 'A', claimscape: { key: 'a' } },
      classes: 'x y',
    },
    {
      group: 'nodes',
      data: { id: 'b', label: 'B', name: 'other', x: 5, y: 6, size: 4 },
      classes: [],
    },
    { data: { source: 'a', target: 'b', 'shared interaction': 'binds', directed: false } },
  ]);
  expect((await read.cytoscape(text)).records).toMatchObject({
    nodes: [
      {
        id: 'a',
        label: 'A',
        fields: [
          ['claimscape', '{"key":"a"}'],
          ['classes', 'x y'],
        ],
      },
      {
        id: 'b',
        label: 'B',
        fields: [
          ['name', 'other'],
          ['x', '5'],
          ['y', '6'],
          ['size', '4'],
        ],
      },
    ],
    edges: [{ directed: false, label: 'binds', fields: [] }],
  });
});

test('node-link as NetworkX writes it', async () => {
  const text = JSON.stringify({
    ...{ directed: false, multigraph: true, graph: { name: 'G', year: 2020 }, version: 1 },
    nodes: [{ id: 1, label: 'Ada', x: 3, y: 4 }, { id: 2 }],
    links: [{ source: 1, target: 2, key: 0, weight: 2, relation: 'knows' }],
  });
  expect(await read['node-link'](text)).toMatchObject({
    problems: [],
    records: {
      ...{
        title: 'G',
        fields: [
          ['version', '1'],
          ['year', '2020'],
        ],
      },
      nodes: [{ id: '1', label: 'Ada', x: 3, y: 4, fields: [] }, { id: '2' }],
      edges: [
        {
          source: '1',
          target: '2',
          directed: false,
          label: 'knows',
          fields: [
            ['key', '0'],
            ['weight', '2'],
          ],
        },
      ],
    },
  });
});

test.each([
  ['ids', [{ id: 'a' }, { id: 'b' }], { source: 'a', target: 'b' }, ['a', 'b'], 0],
  ['edges from and to', [{ id: 1 }, { id: 2 }], { from: 1, to: 2 }, ['1', '2'], 0],
  [
    'nodes as ends',
    [{ id: 1 }, { id: 2 }],
    { source: { id: 1 }, target: { id: 2 } },
    ['1', '2'],
    0,
  ],
  [
    'places of nodes that have ids',
    [{ id: 'a' }, { id: 'b' }],
    { source: 0, target: 1 },
    ['a', 'b'],
    1,
  ],
  [
    'places of nodes without ids',
    [{ name: 'A' }, { name: 'B' }],
    { source: 0, target: 1 },
    ['0', '1'],
    0,
  ],
  ['an id beside a place', [{ id: '1' }, { id: 'b' }], { source: 0, target: 1 }, ['0', '1'], 0],
  ['an end that is nowhere', [{ id: 'a' }], { source: 'a', target: 'z' }, ['a', 'z'], 0],
])('node-link: %s', async (_, nodes, link, [source, target], warnings) => {
  const { records, problems } = await read['node-link'](JSON.stringify({ nodes, links: [link] }));
  expect(records?.edges).toMatchObject([{ source, target, directed: true }]);
  expect(problems).toHaveLength(warnings as number);
});

test('without a node that could be read, no link is taken for a place', async () => {
  const text = JSON.stringify({
    nodes: [5, { id: 'a' }, { id: 'b' }],
    links: [{ source: 0, target: 1 }],
  });
  expect((await read['node-link'](text)).records?.edges).toMatchObject([
    { source: '0', target: '1' },
  ]);
});

test.each<[Dialect, string, string, string]>([
  ['graphology', '[]', 'the whole file', 'a list for a graph'],
  ['graphology', '{"edges": []}', 'nodes', 'nothing for a list of nodes'],
  ['graphology', '{"nodes": [], "edges": {}}', 'edges', 'an object for a list of edges'],
  ['cytoscape', '{"elements": {}}', 'elements.nodes', 'no list of nodes'],
  ['cytoscape', '5', 'nodes', 'no list of nodes'],
  ['node-link', '{"links": []}', 'nodes', 'no list of nodes'],
  [
    'json-ld',
    '{"@context": ["https://schema.org/"]}',
    '@context',
    'JSON-LD in the terms of "https://schema.org/", which are not fetched',
  ],
  [
    'json-ld',
    '{"@context": {"a": "urn:b"}, "@graph": []}',
    '@context',
    'JSON-LD that was not saved here',
  ],
  ['graphology', '{"nodes": [\n{"key" "a"}]}', 'line 2, column 8', 'colon expected at “"a"}]}”'],
  ['graphology', '{"nodes": [NaN]}', 'line 1, column 12', 'invalid symbol at “NaN]}”'],
  ['cytoscape', '{"a": [1,]}', 'line 1, column 10', 'value expected at “]}”'],
  [
    'node-link',
    `{"a":\n${'['.repeat(100_000)}`,
    'line 2, column 200',
    'brackets within brackets, more than 200 deep',
  ],
  [
    'node-link',
    `{"a":${'{"a":'.repeat(200)}1${'}'.repeat(201)}`,
    'line 1, column 1001',
    'brackets within brackets, more than 200 deep',
  ],
  [
    'graphology',
    `{"nodes": [{"key": "${'k'.repeat(1_000_001)}"}]}`,
    'line 1, column 12, nodes[0]',
    'a text of more than 1,000,000 characters',
  ],
])('%s refuses %#: %.40s', async (dialect, text, place, found) => {
  const { records, problems } = await read[dialect](text);
  expect(records).toBeUndefined();
  expect(problems).toMatchObject([{ severity: 'error', file: 'x', place, found }]);
});

test('refuses more nodes and more attributes than can be shown', async () => {
  const many = `{"nodes": [${'{},'.repeat(200_000)}{}]}`;
  expect(await read['node-link'](many)).toMatchObject({
    problems: [{ place: 'nodes', found: '200,001 entries, more than 200,000' }],
  });
  const wide = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`a${i}`, i]));
  const text = JSON.stringify({ nodes: [{ key: 'a' }, { key: 'b', attributes: wide }] });
  expect(await read.graphology(text)).toMatchObject({
    problems: [{ place: expect.stringContaining('nodes[1]'), found: 'more than 1,000 attributes' }],
  });
});

test.each<[Dialect, string, string, string]>([
  [
    'graphology',
    '{"nodes": [\n{}, {"key": {}}, {"key": "a"}]}',
    'line 2, column 1, nodes[0]',
    'a node without an id: it is left out, and 1 more like it',
  ],
  [
    'graphology',
    '{"nodes": [{"key": "a"}], "edges": [\n {"source": "a"}]}',
    'line 2, column 2, edges[0]',
    'an edge without a source or a target: it is left out',
  ],
  [
    'graphology',
    '{"nodes": [{"key": "a", "attributes": [1]}]}',
    'line 1, column 12, nodes[0]',
    'a list for attributes: it is left out',
  ],
  [
    'graphology',
    '{"nodes": [{"key": "a"},\n null]}',
    'line 2, column 2, nodes[1]',
    'null where an object is expected: it is left out',
  ],
  [
    'graphology',
    '{"nodes": [{"key": "b",\n "k\\u0065y": "a"}]}',
    'line 2, column 2, “key”',
    'the same key twice in one object: only the last is read',
  ],
  [
    'graphology',
    '{"nodes": [], "nodes": [{"key": "a"}]}',
    'line 1, column 15, “nodes”',
    'the same key twice in one object: only the last is read',
  ],
  [
    'graphology',
    '{"nodes": [{"key": "a", "attributes": {"n": 1e999}}]}',
    'line 1, column 45',
    'a number that is out of range: it is kept as text',
  ],
  [
    'graphology',
    '{"nodes": [{"key": "a", "attributes": {"n": "\\ud83d"}}]}',
    'line 1, column 45',
    'half of a character: an escape from \\ud800 to \\udfff without its other half',
  ],
  [
    'cytoscape',
    '[{"data": {"id": "a"}}, {"data": 5}]',
    'line 1, column 25, [1]',
    'a node without an id: it is left out',
  ],
])('%s warns of %s', async (dialect, text, place, found) => {
  const { records, problems } = await read[dialect](text);
  expect(records?.nodes).toHaveLength(1);
  expect(problems).toMatchObject([{ severity: 'warning', place, found }]);
});

test('numbers are kept as they are written where a program would change them', async () => {
  const text = `{"nodes": [{"id": 12345678901234567890}, {"id": 12345678901234567891, "a": 1e400, "b": -1e-400, "c": 9007199254740992, "d": 1.50}],
    "links": [{"source": 12345678901234567890, "target": 12345678901234567891}]}`;
  const { records, problems } = await read['node-link'](text);
  expect(records).toMatchObject({
    nodes: [
      { id: '12345678901234567890' },
      {
        id: '12345678901234567891',
        fields: [
          ['a', '1e400'],
          ['b', '-1e-400'],
          ['c', '9007199254740992'],
          ['d', '1.5'],
        ],
        at: { line: 1, column: 42 },
      },
    ],
    edges: [{ source: '12345678901234567890', target: '12345678901234567891' }],
  });
  expect(problems).toMatchObject([
    { place: 'line 1, column 76', found: expect.stringContaining('and 1 more like it') },
  ]);
});

test.each<Dialect>(['graphology', 'cytoscape', 'node-link'])(
  'names of JavaScript’s own are names like any other: %s',
  async (dialect) => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const attributes = `{${names.map((name) => `"${name}": "own"`).join(', ')}`;
    const nodes = names.map((name) =>
      dialect === 'graphology'
        ? `{"key": "${name}", "attributes": ${attributes}}}`
        : dialect === 'cytoscape'
          ? `{"data": ${attributes}, "id": "${name}"}}`
          : `${attributes}, "id": "${name}"}`,
    );
    const text = `{"nodes": [${nodes.join(', ')}], "__proto__": {"polluted": true}, "edges": []}`;
    const { records } = await read[dialect](text);
    expect(records?.nodes).toMatchObject(
      names.map((id) => ({ id, fields: names.map((name) => [name, 'own']) })),
    );
    expect({}).not.toHaveProperty('polluted');
    expect(Object.prototype).not.toHaveProperty('own');
  },
);

test('gives others their turn, tells its progress and ends when it is told to', async () => {
  const nodes = Array.from({ length: 40_000 }, (_, i) => ({
    key: `${i}`,
    attributes: { a: i, b: 'x' },
  }));
  const text = JSON.stringify({ nodes, edges: [] });
  const shares: number[] = [];
  const { records } = await readGraphology(text, {
    file: 'x',
    onProgress: (share) => shares.push(share),
  });
  expect(records?.nodes).toHaveLength(40_000);
  expect(shares.length).toBeGreaterThan(0);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);

  const stop = new AbortController();
  const stopped = readGraphology(text, { file: 'x', stop: stop.signal });
  setTimeout(() => stop.abort(new Error('enough')));
  await expect(stopped).rejects.toThrow('enough');
  await expect(readGraphology('{', { file: 'x', stop: stop.signal })).rejects.toThrow('enough');
});
