import { describe, expect, test } from 'vitest';
import { checkDocument } from '$lib/model/check-document';
import type { EdgeRecord, GraphRecords, NodeRecord } from './graph-records';
import { settleRecords } from './settle-records';

const ORIGIN = { file: 'net.gexf', kind: 'GEXF', digest: '0'.repeat(64) };

const node = (id: string, rest: Partial<NodeRecord> = {}): NodeRecord => ({
  id,
  fields: [],
  ...rest,
});
const edge = (source: string, target: string, rest: Partial<EdgeRecord> = {}): EdgeRecord => ({
  ...{ source, target, directed: true, fields: [], ...rest },
});
const graph = (nodes: NodeRecord[], edges: EdgeRecord[], rest: Partial<GraphRecords> = {}) =>
  settleRecords({ fields: [], nodes, edges, ...rest }, ORIGIN);
const labels = ({ content }: ReturnType<typeof graph>) =>
  content.nodes.map(({ attributes }) => attributes.label);

test('a plain graph is a sound document whose lines quote nobody', () => {
  const { content, problems } = graph(
    [node('a', { label: 'Ada', fields: [['born', '1815']] }), node('b')],
    [edge('a', 'b', { label: 'writes to', fields: [['weight', '2']] })],
    { title: 'Letters' },
  );
  const read = checkDocument(content, 'net.gexf');
  expect(read.ok ? [] : read.problems).toEqual([]);
  expect(problems).toEqual([]);
  expect(content.attributes).toMatchObject({
    title: 'Letters',
    imported: { kind: 'GEXF', file: 'net.gexf' },
  });
  expect(content.nodes[0]?.attributes).toMatchObject({
    label: 'Ada',
    kind: 'unspecified',
    fields: [['born', '1815']],
  });
  expect(content.edges[0]?.attributes).toMatchObject({ label: 'writes to', quotes: [] });
});

test('of nodes with one id the first is taken, and the file’s owner is told where', () => {
  const at = { line: 4, column: 7 };
  const settled = graph([node('a', { label: 'one' }), node('a', { label: 'two', at })], []);
  expect(labels(settled)).toEqual(['one']);
  expect(settled.problems).toMatchObject([{ severity: 'warning', place: 'line 4, column 7', at }]);
});

test('edges that lead nowhere are left out and counted; edges with one id are both kept', () => {
  const { content, problems } = graph(
    [node('a')],
    [edge('a', 'a', { id: 'x' }), edge('a', 'a', { id: 'x' }), edge('a', 'b'), edge('c', 'a')],
  );
  expect(content.edges).toHaveLength(2);
  expect(problems.map(({ found }) => found)).toEqual([
    '2 edges to a node that is not in the file (“b” and others)',
  ]);
});

describe('ids', () => {
  const hostile = ['', ' ', '__proto__', 'constructor', 'author', '"><b>', 'a'.repeat(200), 'ok'];

  test.each(hostile)('%j becomes a key that everything can live with', (id) => {
    const { content } = graph([node(id), node('e1')], [edge(id, 'e1')]);
    expect(checkDocument(content, 'f').ok).toBe(true);
    const [first] = content.nodes;
    expect(content.edges[0]).toMatchObject({ source: first?.key, target: 'e1' });
    // Nothing is lost.
    if (id !== first?.key) expect(first?.attributes.fields).toContainEqual(['id', id]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('a long label is cut between characters, its whole is among the fields', () => {
  const label = `${'x'.repeat(78)}😀😀`;
  const { content } = graph([node('a', { label })], []);
  expect(content.nodes[0]?.attributes.label).toBe(`${'x'.repeat(78)}…`);
  expect(content.nodes[0]?.attributes.fields).toContainEqual(['label', label]);
});

test('positions are taken when every node has one', () => {
  const nodes = [node('a', { x: 0, y: 0 }), node('b', { x: 10, y: 5 })];
  const { content } = graph(nodes, []);
  expect(content.attributes.positions).toEqual({ a: { x: 0, y: 0 }, b: { x: 10, y: 5 } });
  expect(graph([node('a', { x: 0, y: 0 }), node('b')], []).content.attributes.positions).toBe(
    undefined,
  );
  const far = graph([node('a', { x: 0, y: 0 }), node('b', { x: 1e300, y: 1 })], []);
  expect(far.content.attributes.positions?.['b']?.x).toBeCloseTo(1000);
});
