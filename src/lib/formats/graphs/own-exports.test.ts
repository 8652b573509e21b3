import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actorSheet, actorTable, claimSheet, claimTable } from '$lib/formats/data/csv';
import { cytoscapeJson } from '$lib/formats/data/cytoscape-json';
import type { DataFormat } from '$lib/formats/data/data-format';
import { jsonLd } from '$lib/formats/data/json-ld';
import { restoreDocument } from '$lib/formats/data/restore-document';
import { turtle } from '$lib/formats/data/turtle';
import { hostileDocument } from '$lib/formats/documents-for-tests';
import { toPortableJson } from '$lib/formats/portable-text';
import { buildClaimGraph, type ClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import type { DocumentFile } from '$lib/model/schema';
import { decodeText } from './decode-text';
import type { Field, GraphRecords, ReadRecords } from './graph-records';
import { inspectTable } from './inspect-table';
import { readCytoscapeJson } from './read-cytoscape-json';
import { readTables } from './read-csv';
import { readJsonLd } from './read-json-ld';
import { readTurtle } from './read-turtle';

async function textOf(format: DataFormat, graph: ClaimGraph): Promise<string> {
  const decoded = decodeText(new TextEncoder().encode(await format.format(graph)), { file: 'x' });
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.problems));
  return decoded.text;
}

const through =
  (format: DataFormat, read: (text: string, options: { file: string }) => Promise<ReadRecords>) =>
  async (graph: ClaimGraph) =>
    read(await textOf(format, graph), { file: 'x' });

const throughTables = (claims: DataFormat, actors: DataFormat) => async (graph: ClaimGraph) => {
  const mapped = async (format: DataFormat) => {
    const text = await textOf(format, graph);
    const { guess, sure, problems } = inspectTable(text, { file: 'x' });
    expect({ sure, problems }).toEqual({ sure: true, problems: [] });
    return { text, mapping: guess };
  };
  // Without claims there is a header alone.
  const edges = graph.size > 0 ? { edges: await mapped(claims) } : {};
  return readTables({ ...edges, nodes: await mapped(actors) }, { file: 'x' });
};

const WAYS = {
  'Cytoscape JSON': through(cytoscapeJson, readCytoscapeJson),
  'JSON-LD': through(jsonLd, readJsonLd),
  Turtle: through(turtle, readTurtle),
  'CSV, exact': throughTables(claimTable, actorTable),
  'CSV, safe': throughTables(claimSheet, actorSheet),
  'CSV, one of each': throughTables(claimTable, actorSheet),
};

const wholeOf = (fields: readonly Field[]) =>
  fields.filter(([name]) => name === 'claimscape').map(([, value]) => value);

function expectWhole(way: string, records: GraphRecords | undefined, graph: ClaimGraph) {
  const { attributes, nodes, edges } = contentOf(graph);
  const write = way === 'Cytoscape JSON' ? JSON.stringify : toPortableJson;
  expect(records?.nodes.map(({ fields }) => wholeOf(fields))).toEqual(
    nodes.map((node) => [write(node)]),
  );
  expect(records?.edges.map(({ fields }) => wholeOf(fields))).toEqual(
    edges.map((edge) => [write(edge)]),
  );
  const record = way.startsWith('CSV') ? [] : [write(attributes)];
  expect(wholeOf(records?.fields ?? [])).toEqual(record);
  // Every end is a node, under whatever id the format has for it.
  const ids = new Map(records?.nodes.map(({ id }, i) => [id, nodes[i]?.key]));
  expect(records?.edges.map(({ source, target }) => [ids.get(source), ids.get(target)])).toEqual(
    edges.map(({ source, target }) => [source, target]),
  );
  expect(records?.edges.every(({ directed }) => directed)).toBe(true);
}

const real = readdirSync('graph-data').map((slug) => {
  const file = JSON.parse(readFileSync(`graph-data/${slug}/graph.json`, 'utf8')) as DocumentFile;
  return { slug, graph: buildClaimGraph(file) };
});

test.each(Object.entries(WAYS))('%s comes back whole, label by label', async (way, read) => {
  for (const { graph } of real) {
    const { records, problems } = await read(graph);
    expect(problems).toEqual([]);
    expectWhole(way, records, graph);
    const { attributes, nodes, edges } = contentOf(graph);
    expect(records?.nodes.map(({ label }) => label)).toEqual(
      nodes.map((node) => node.attributes.label),
    );
    expect(records?.edges.map(({ label }) => label)).toEqual(
      edges.map((edge) => edge.attributes.label),
    );
    if (!way.startsWith('CSV')) {
      expect(records?.title).toBe(attributes.title);
      const [record = ''] = wholeOf(records?.fields ?? []);
      const actors = records?.nodes.flatMap(({ fields }) => wholeOf(fields)) ?? [];
      const claims = records?.edges.flatMap(({ fields }) => wholeOf(fields)) ?? [];
      expect(restoreDocument({ record, actors, claims })).toEqual(contentOf(graph));
    }
  }
});

test.each(Object.entries(WAYS))('%s comes back whole, whatever the document', async (way, read) => {
  await fc.assert(
    fc.asyncProperty(hostileDocument, async (file) => {
      const graph = buildClaimGraph(file);
      const { records, problems } = await read(graph);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expectWhole(way, records, graph);
    }),
    { numRuns: 60 },
  );
});

test('the table of claims alone names its actors', async () => {
  for (const { graph } of real) {
    const text = await textOf(claimSheet, graph);
    const mapping = inspectTable(text, { file: 'x' }).guess;
    const { records } = await readTables({ edges: { text, mapping } }, { file: 'x' });
    for (const { id, label } of records?.nodes ?? [])
      expect(label).toBe(graph.getNodeAttribute(id, 'label'));
  }
});

test('Turtle that breaks is refused with its line', async () => {
  const [first] = real;
  const text = first ? await textOf(turtle, first.graph) : '';
  const broken = text.replace('\n\n', '\n<a\n\n');
  const line = broken.slice(0, broken.indexOf('<a')).split('\n').length;
  const { records, problems } = await readTurtle(broken, { file: 'x' });
  expect(records).toBeUndefined();
  expect(problems).toMatchObject([{ severity: 'error', place: `line ${line}, column 1` }]);
});

test('Turtle with a prefix that stands for no IRI is refused, not thrown', async () => {
  const text = '@prefix claimscape: <urn:claimscape:>.\n@prefix a: <:b>.\n';
  expect(await readTurtle(text, { file: 'x' })).toMatchObject({
    problems: [{ severity: 'error', place: 'line 2, column 1' }],
  });
});

test('linked data without actors of ours is refused', async () => {
  const text = '@prefix claimscape: <urn:claimscape:>.\n<urn:a> a claimscape:Other.';
  expect(await readTurtle(text, { file: 'x' })).toMatchObject({
    problems: [{ found: 'no actors of a document that was saved here' }],
  });
});
