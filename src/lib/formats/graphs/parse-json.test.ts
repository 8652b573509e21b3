import { expect, test, vi } from 'vitest';
import { readGraphology } from './read-graphology';
import { READERS } from './readers-for-tests';

const read = (dialect: string, text: string) => {
  const reader = READERS[dialect];
  if (!reader) throw new Error(dialect);
  return reader(text, { file: 'x' });
};

test.each<[dialect: string, text: string, place: string, found: string]>([
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
  const { records, problems } = await read(dialect, text);
  expect(records).toBeUndefined();
  expect(problems).toMatchObject([{ severity: 'error', file: 'x', place, found }]);
});

test('refuses more nodes and more attributes than can be shown', async () => {
  const many = `{"nodes": [${'{},'.repeat(100_000)}{}]}`;
  expect(await read('node-link', many)).toMatchObject({
    problems: [
      { place: 'line 1, column 300012', found: 'it has more than 100,000 entries in “nodes”' },
    ],
  });
  const wide = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`a${i}`, i]));
  const text = JSON.stringify({ nodes: [{ key: 'a' }, { key: 'b', attributes: wide }] });
  expect(await read('graphology', text)).toMatchObject({
    problems: [{ place: expect.stringContaining('nodes[1]'), found: 'more than 1,000 attributes' }],
  });
});

test.each<[what: string, dialect: string, text: string, found: string]>([
  ['edges', 'graphology', '{"nodes": [], "edges": [{}, {}, {}]}', '2 entries in “edges”'],
  ['links', 'node-link', '{"nodes": [], "links": [1, [2, 3], 4]}', '2 entries in “links”'],
  ['a key in escapes', 'node-link', '{"li\\u006eks": [1, 2, 3]}', '2 entries in “links”'],
  ['a flat list', 'cytoscape', `[${'{},'.repeat(5)}{}]`, '5 entries'],
  [
    'elements within',
    'cytoscape',
    '{"elements": {"nodes": [{}, {}, {}, {}]}}',
    '3 entries in “nodes”',
  ],
  ['what is no JSON', 'node-link', '{"nodes": [1, 2, 3, 4 5', '3 entries in “nodes”'],
  ['values', 'node-link', `{"nodes": [], "x": [${'0,'.repeat(20)}0]}`, '20 values'],
])('refuses %s beyond the caps before anything is built', async (_, dialect, text, found) => {
  vi.resetModules();
  vi.doMock('./graph-records', () => ({ CAPS: { nodes: 3, edges: 2, fields: 20, time: 60_000 } }));
  const parse = vi.spyOn(JSON, 'parse');
  const { READERS: capped } = await import('./readers-for-tests');
  parse.mockClear();
  const { problems } = (await capped[dialect]?.(text, { file: 'x' })) ?? {};
  expect(problems).toMatchObject([{ found: `it has more than ${found}`, at: { line: 1 } }]);
  expect(parse.mock.calls.filter(([parsed]) => parsed === text)).toEqual([]);
  parse.mockRestore();
  vi.doUnmock('./graph-records');
});

test.each<[dialect: string, text: string, place: string, found: string]>([
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
  const { records, problems } = await read(dialect, text);
  expect(records?.nodes).toHaveLength(1);
  expect(problems).toMatchObject([{ severity: 'warning', place, found }]);
});

test('numbers are kept as they are written where a program would change them', async () => {
  const text = `{"nodes": [{"id": 12345678901234567890}, {"id": 12345678901234567891, "a": 1e400, "b": -1e-400, "c": 9007199254740992, "d": 1.50}],
    "links": [{"source": 12345678901234567890, "target": 12345678901234567891}]}`;
  const { records, problems } = await read('node-link', text);
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

test.each(['graphology', 'cytoscape', 'node-link'])(
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
    const { records } = await read(dialect, text);
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
