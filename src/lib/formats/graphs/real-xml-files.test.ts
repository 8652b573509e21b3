import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restoreDocument } from '$lib/formats/data/restore-document';
import { hostileDocument, hostileText } from '$lib/formats/documents-for-tests';
import { escapeXml } from '$lib/formats/data/xml';
import { toPortableText } from '$lib/formats/portable-text';
import { buildClaimGraph, type ClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import type { Field, GraphRecords } from './graph-records';
import {
  FORMATS,
  readDocuments,
  READERS,
  readFixtures,
  WRITERS,
  type Format,
} from './xml-files-for-tests';

const fixtures = readFixtures();

test.runIf(fixtures.length > 0).each(fixtures)('reads $path', async (fixture) => {
  const { records, problems } = await READERS[fixture.format](fixture.text, { file: fixture.path });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  // The index counts what is left when nodes of one id are one, and edges without ends are gone.
  const ids = new Set(records?.nodes.map(({ id }) => id));
  const edges = records?.edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  expect([ids.size, edges?.length]).toEqual([fixture.nodes, fixture.edges]);
  const isDangling = edges?.length !== records?.edges.length;
  if (fixture.expect === 'open' && fixture.nodes > 0) expect(problems).toEqual([]);
  else if (!isDangling) expect(problems).not.toEqual([]);
});

function fieldOf(fields: readonly Field[]): string {
  const [only, other] = fields.filter(([name]) => name === 'claimscape');
  expect(other).toBeUndefined();
  return only?.[1] ?? '';
}

function restore({ fields, nodes, edges }: GraphRecords): unknown {
  return restoreDocument({
    record: fieldOf(fields),
    actors: nodes.map((node) => fieldOf(node.fields)),
    claims: edges.map((edge) => fieldOf(edge.fields)),
  });
}

async function readBack(graph: ClaimGraph, format: Format): Promise<GraphRecords | undefined> {
  const text = await WRITERS[format].format(graph);
  const { records, problems } = await READERS[format](text, { file: `a.${format}` });
  expect(problems).toEqual([]);
  return records;
}

test.each(FORMATS)('reads back whole what we write as %s', async (format) => {
  for (const { graph } of await readDocuments()) {
    const records = await readBack(graph, format);
    const { attributes, nodes, edges } = contentOf(graph);
    expect(records && restore(records)).toEqual(contentOf(graph));
    expect(records).toMatchObject({
      title: attributes.title,
      nodes: nodes.map(({ key, attributes: { label } }) => {
        const place = attributes.positions?.[key];
        return { label, ...(place ? { x: place.x, y: place.y } : {}) };
      }),
      edges: edges.map(({ attributes: { label } }) => ({ label, directed: true })),
    });
  }
});

test.each(FORMATS)('reads back whole any document that we write as %s', async (format) => {
  await fc.assert(
    fc.asyncProperty(hostileDocument, async (file) => {
      const records = await readBack(buildClaimGraph(file), format);
      expect(records && restore(records)).toEqual(file);
    }),
    { numRuns: 50 },
  );
});

/** Names that JavaScript has a use for. */
const LOADED = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const text = fc.oneof(fc.constantFrom(...LOADED), hostileText.map(toPortableText));
const name = fc.constantFrom(...LOADED, 'id2', 'x', 'label');

test('takes any text for ids, keys and names, and changes nothing outside', async () => {
  const before = LOADED.map((key) => Object.getOwnPropertyDescriptor(Object.prototype, key));
  await fc.assert(
    fc.asyncProperty(text, text, text, name, async (id, key, value, attribute) => {
      const [i, k, v] = [id, key, value].map((part) => escapeXml(part));
      const graph = `<graphml><key id="${k}" for="node" attr.name="n${v}"/><graph>
        <node id="${i}" ${attribute}="${v}"><data key="${k}">${v}</data><data key="not ${k}">${v}</data></node>
        <edge id="${k}" source="${i}" target="${v}" ${attribute}="${k}"/></graph></graphml>`;
      const { records } = await READERS.graphml(graph, { file: 'a' });
      expect(records?.nodes).toMatchObject([{ id }]);
      expect(records?.edges).toMatchObject([{ id: key, source: id, target: value }]);
      const node = [
        [attribute, value],
        [`n${value}`, value],
        [`not ${key}`, value],
      ];
      const told = records?.nodes[0]?.fields ?? [];
      for (const field of attribute === 'label' ? node.slice(1) : node)
        expect(told).toContainEqual(field);
      const gexfText = `<gexf><graph><attributes class="node"><attribute id="${k}" title="n${v}" type="string"/></attributes>
        <nodes><node id="${i}" ${attribute}="${v}"><attvalues><attvalue for="${k}" value="${v}" ${attribute}="${k}"/></attvalues></node></nodes>
        <edges><edge id="${k}" source="${i}" target="${v}"/></edges></graph></gexf>`;
      const gexf = await READERS.gexf(gexfText, { file: 'a' });
      expect(gexf.records?.nodes[0]?.id).toBe(id);
      expect(gexf.records?.nodes[0]?.fields).toContainEqual([`n${value}`, value]);
      expect(gexf.records?.nodes[0]?.fields).toContainEqual([`n${value} ${attribute}`, key]);
    }),
    { numRuns: 300 },
  );
  expect(LOADED.map((key) => Object.getOwnPropertyDescriptor(Object.prototype, key))).toEqual(
    before,
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});
