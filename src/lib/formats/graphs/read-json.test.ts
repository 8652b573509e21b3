import { expect, test } from 'vitest';
import { READERS } from './readers-for-tests';

const read = (dialect: string, text: string) => {
  const reader = READERS[dialect];
  if (!reader) throw new Error(dialect);
  return reader(text, { file: 'x' });
};

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
  expect(await read('graphology', text)).toEqual({
    problems: [],
    records: {
      ...{ title: 'T', fields: [['made', '5']] },
      nodes: [
        {
          ...{ id: 'a', label: 'Ada', x: 1, y: 2.5, size: 3, colour: '#ffaa00' },
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
  expect((await read('graphology', text)).records?.edges).toMatchObject([{ directed: false }]);
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
  const [node] = (await read('graphology', text)).records?.nodes ?? [];
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
  const { records, problems } = await read('cytoscape', text);
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
  expect((await read('cytoscape', text)).records).toMatchObject({
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
  expect(await read('node-link', text)).toMatchObject({
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
  const { records, problems } = await read('node-link', JSON.stringify({ nodes, links: [link] }));
  expect(records?.edges).toMatchObject([{ source, target, directed: true }]);
  expect(problems).toHaveLength(warnings as number);
});

test('without a node that could be read, no link is taken for a place', async () => {
  const text = JSON.stringify({
    nodes: [5, { id: 'a' }, { id: 'b' }],
    links: [{ source: 0, target: 1 }],
  });
  expect((await read('node-link', text)).records?.edges).toMatchObject([
    { source: '0', target: '1' },
  ]);
});
