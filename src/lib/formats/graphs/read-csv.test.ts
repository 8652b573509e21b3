import { expect, test } from 'vitest';
import { inspectTable, type TableMapping } from './inspect-table';
import { readTables } from './read-csv';

const inspect = (text: string) => inspectTable(text, { file: 'x.csv' });

function read(edges: string | undefined, nodes?: string, change: Partial<TableMapping> = {}) {
  const map = (text: string) => ({ text, mapping: { ...inspect(text).guess, ...change } });
  return readTables(
    {
      ...(edges !== undefined && { edges: map(edges) }),
      ...(nodes !== undefined && { nodes: map(nodes) }),
    },
    { file: 'x.csv' },
  );
}

test.each<[string, Partial<TableMapping>, boolean]>([
  ['source,target\na,b', { role: 'edges', source: 0, target: 1, hasHeader: true }, true],
  ['Target;Source;Label;Weight\na;b;c;1', { source: 1, target: 0, label: 2, delimiter: ';' }, true],
  ['Source,Target,Type,Id,Label\n1,2,Undirected,0,x', { direction: 2, id: 3, label: 4 }, true],
  ['from\tto\ttype\na\tb\tknows', { source: 0, target: 1, label: 2, delimiter: '\t' }, true],
  ['subject|predicate|object\na|b|c', { source: 0, label: 1, target: 2, delimiter: '|' }, true],
  ['weight,SOURCE_ID,Target ID\n1,a,b', { source: 1, target: 2 }, true],
  [':START_ID,:END_ID,:TYPE\na,b,KNOWS', { source: 0, target: 1, label: 2 }, true],
  ['"from","to, or at"\na,b', { role: 'edges', hasHeader: true }, false],
  ['id,label\n1,Ada', { role: 'nodes', id: 0, label: 1, hasHeader: true }, true],
  ['personId:ID,name\n1,Ada', { role: 'nodes', id: 0, label: 1 }, true],
  ['name,description\nAda,x', { role: 'nodes', id: 0, label: 0 }, false],
  ['a,b\nb,c', { role: 'edges', source: 0, target: 1, hasHeader: false }, false],
  ['Person,Friend\nAda,Bob', { role: 'edges', source: 0, target: 1, hasHeader: true }, false],
  ['a\tpp\tb\nb\tpd\ta', { source: 0, label: 1, target: 2, hasHeader: false }, false],
  ['1,2\n2,3', { source: 0, target: 1, hasHeader: false }, false],
  ['sep=;\nsource;target\na,b;c', { source: 0, target: 1, delimiter: ';' }, true],
  ['Ada\nBob', { role: 'nodes', id: 0, hasHeader: true }, false],
])('guesses how %j is to be read', (text, guess, sure) => {
  const inspected = inspect(text);
  expect(inspected).toMatchObject({ guess, sure, problems: [] });
});

test('shows columns and first rows', () => {
  expect(inspect('source,target,,a\n1,2,3,4\n5,6')).toMatchObject({
    columns: ['source', 'target', 'Column 3', 'a'],
    sample: [
      ['1', '2', '3', '4'],
      ['5', '6'],
    ],
  });
  expect(inspect('1,2\n1,2').columns).toEqual(['Column 1', 'Column 2']);
  expect(
    inspectTable('source,target\na,b', { file: 'x', hasHeader: false, delimiter: ';' }),
  ).toMatchObject({
    columns: ['Column 1'],
    guess: { hasHeader: false, delimiter: ';' },
  });
});

test('a table of edges makes its nodes, a table of nodes tells of them', async () => {
  const edges = 'id,source,target,relation,weight\ne1,a,b,knows,2\n,b,c,,\n';
  expect(await read(edges)).toEqual({
    problems: [],
    records: {
      fields: [],
      nodes: [
        { id: 'a', fields: [], at: { line: 2, column: 1 } },
        { id: 'b', fields: [], at: { line: 2, column: 1 } },
        { id: 'c', fields: [], at: { line: 3, column: 1 } },
      ],
      edges: [
        {
          ...{ id: 'e1', source: 'a', target: 'b', directed: true, label: 'knows' },
          ...{ fields: [['weight', '2']], at: { line: 2, column: 1 } },
        },
        { source: 'b', target: 'c', directed: true, fields: [], at: { line: 3, column: 1 } },
      ],
    },
  });
  const { records } = await read(edges, 'id;label;born\nb;"Bob;";1900\nz;;');
  expect(records?.nodes).toMatchObject([
    { id: 'b', label: 'Bob;', fields: [['born', '1900']] },
    { id: 'z', fields: [] },
    { id: 'a' },
    { id: 'c' },
  ]);
  expect(records?.nodes[1]).not.toHaveProperty('label');
});

test('directions are told in a column, or for all', async () => {
  const text = 'source,target,type\na,b,Directed\na,b,Undirected\na,b,\n';
  const directed = async (change = {}) =>
    (await read(text, undefined, change)).records?.edges.map((edge) => edge.directed);
  expect(await directed()).toEqual([true, false, true]);
  const later = `${text}${'a,b,Directed\n'.repeat(100)}a,b,odd\n`;
  expect((await read(later)).records?.edges.at(-1)).toMatchObject({
    ...{ directed: true, fields: [['type', 'odd']] },
  });
  expect(await directed({ directed: false })).toEqual([true, false, false]);
});

test('a mapping is followed, be it what was guessed or not', async () => {
  const { records } = await read('a,b,c\nd,e,f', undefined, {
    source: 2,
    target: 0,
    hasHeader: false,
  });
  expect(records?.edges).toMatchObject([
    { source: 'c', target: 'a', fields: [['Column 2', 'b']] },
    { source: 'f', target: 'd', fields: [['Column 2', 'e']] },
  ]);
});

test('lines in quotes count, a line that names the delimiter too', async () => {
  const { records } = await read('sep=;\nsource;target;note\na;b;"1\n2\r\n3"\nc;d;x');
  expect(records?.edges.map(({ at }) => at?.line)).toEqual([3, 6]);
  expect(records?.edges[0]?.fields).toEqual([['note', '1\n2\r\n3']]);
});

test('rows that lack an end are left out, counted, and the first is named; ragged ones are kept', async () => {
  const { records, problems } = await read(
    'source,target,a\na,b,1\n,b,2\na,"  ",3\na,b\na,b,4,5\n',
  );
  expect(records?.edges.map(({ fields }) => fields)).toEqual([
    [['a', '1']],
    [],
    [
      ['a', '4'],
      ['Column 4', '5'],
    ],
  ]);
  expect(problems).toMatchObject([
    {
      severity: 'warning',
      found: 'a row without a source or a target: it is left out, and 1 more like it',
      at: { line: 3, column: 1 },
    },
    {
      severity: 'warning',
      found: expect.stringContaining('fewer cells'),
      at: { line: 5, column: 1 },
    },
    {
      severity: 'warning',
      found: expect.stringContaining('more cells'),
      at: { line: 6, column: 1 },
    },
  ]);
});

test('rows of nodes that lack an id are left out', async () => {
  const { records, problems } = await read(undefined, 'id,label\n1,A\n,B\n');
  expect(records?.nodes).toMatchObject([{ id: '1', label: 'A' }]);
  expect(problems).toMatchObject([
    { found: 'a row without an id: it is left out', at: { line: 3 } },
  ]);
});

test.each([
  ['', 'the whole file', 'an empty table'],
  ['\n\n', 'the whole file', 'an empty table'],
  ['source,target\n', 'line 1, column 1', 'a header without any row under it'],
  ['source,target\na,"b\nc,d', 'line 2, column 3', 'a quote that is never closed'],
  [
    ' name,description\nAlice,"Unclosed quote\nBob,"Properly closed",value',
    'line 3, column 6',
    '“P” after the closing quote of a cell that begins in line 2',
  ],
  [',a,b\na,0,1\nb,1,0', 'line 1, column 1', 'a matrix, with the same names above and at the side'],
])('refuses %j', async (text, place, found) => {
  const { problems, guess, sure } = inspect(text);
  expect(problems).toMatchObject([{ severity: 'error', file: 'x.csv', place, found }]);
  expect(sure).toBe(false);
  if (/matrix/.test(found)) return;
  const refused = await readTables({ edges: { text, mapping: guess } }, { file: 'x.csv' });
  expect(refused).toMatchObject({ problems: [{ severity: 'error', found }] });
  expect(refused).not.toHaveProperty('records');
});

test('a fault beyond what is looked at first is found when all is read', async () => {
  const text = `source,target\n${'a,b\n'.repeat(5000)}a,"b`;
  expect(inspect(text)).toMatchObject({ problems: [], sure: true });
  expect(await read(text)).toMatchObject({ problems: [{ place: 'line 5002, column 3' }] });
});

test('refuses more rows, columns and characters than can be shown, and names the file', async () => {
  const wide = Array.from({ length: 1001 }, (_, i) => `c${i}`).join(',');
  expect(inspect(`${wide}\n${wide}`).problems).toMatchObject([
    { found: 'a row of more than 1,000 cells' },
  ]);
  const nodes = { text: `id\n${'a\n'.repeat(100_001)}`, file: 'nodes.csv' };
  const mapping = { ...inspect('id\na').guess };
  expect(await readTables({ nodes: { ...nodes, mapping } }, { file: 'x.csv' })).toMatchObject({
    problems: [{ file: 'nodes.csv', found: 'more than 100,000 rows', at: { line: 100_002 } }],
  });
  const pairs = Array.from({ length: 50_001 }, (_, i) => `a${i},b${i}`).join('\n');
  expect(await read(`source,target\n${pairs}`)).toMatchObject({
    problems: [{ found: 'more than 100,000 nodes', at: { line: 50_002 } }],
  });
  expect(await read(`source,target\na,${'b'.repeat(1_000_001)}\n`)).toMatchObject({
    problems: [{ found: 'a text of more than 1,000,000 characters', at: { line: 2, column: 1 } }],
  });
});

test('names of JavaScript’s own are names like any other', async () => {
  const names = ['__proto__', 'constructor', 'toString'];
  const text = `source,target,${names.join(',')}\n${names.map((name) => `${name},${name},1,2,3`).join('\n')}\n`;
  const { records } = await read(text, 'id,__proto__,label\nconstructor,own,valueOf\n');
  expect(records?.nodes.map(({ id }) => id)).toEqual(['constructor', '__proto__', 'toString']);
  expect(records?.nodes[0]).toMatchObject({ label: 'valueOf', fields: [['__proto__', 'own']] });
  expect(records?.edges[0]?.fields).toEqual([
    ['__proto__', '1'],
    ['constructor', '2'],
    ['toString', '3'],
  ]);
  expect({}).not.toHaveProperty('own');
});

test('gives others their turn and ends when it is told to', async () => {
  const text = `source,target\n${'a,b\n'.repeat(200_000)}`;
  const { guess: mapping } = inspect(text);
  const shares: number[] = [];
  const options = { file: 'x', onProgress: (share: number) => shares.push(share) };
  expect((await readTables({ edges: { text, mapping } }, options)).records?.edges).toHaveLength(
    200_000,
  );
  expect(shares.length).toBeGreaterThan(0);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  const stop = new AbortController();
  const stopped = readTables({ edges: { text, mapping } }, { file: 'x', stop: stop.signal });
  setTimeout(() => stop.abort(new Error('enough')));
  await expect(stopped).rejects.toThrow('enough');
});
