import fc from 'fast-check';
import { parse } from 'papaparse';
import { readdirSync, readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { checkDocument } from '$lib/model/check-document';
import { buildClaimGraph, type ClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import type { DocumentFile } from '$lib/model/schema';
import { parseGraphJson } from '$lib/formats/graph-json';
import { actorSheet, actorTable, claimSheet, claimTable } from './csv';
import { cytoscapeJson } from './cytoscape-json';
import type { DataFormat } from './data-format';
import { gexf } from './gexf';
import { graphml } from './graphml';
import { graphologyJson } from './graphology-json';
import { hostileDocument } from '$lib/formats/documents-for-tests';
import { restoreDocument, type Records } from './restore-document';

/** What a reader of the file gets: as UTF-8, which holds no half of a surrogate pair. */
async function throughFile(format: DataFormat, graph: ClaimGraph): Promise<string> {
  const text = await format.format(graph);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** Reads XML with a parser that is not ours, which throws on what is not well-formed. */
function readXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const told = Object.values(attributes).map(({ name: key, value }) => [key, value]);
    const element = { name, attributes: Object.fromEntries(told), text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root;
}

function all({ children }: Element, name: string): Element[] {
  return children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

function one(element: Element, name: string): Element {
  const [first, second] = all(element, name);
  if (!first || second) throw new Error(`not one <${name}>`);
  return first;
}

function expectUnique(elements: Element[]): void {
  const ids = elements.map(({ attributes }) => attributes.id);
  expect(ids).not.toContain(undefined);
  expect(new Set(ids).size).toBe(ids.length);
}

function recordsOfGraphml(xml: string): Records {
  const root = readXml(xml);
  const keys = all(root, 'key');
  expectUnique([...keys, ...all(root, 'node'), ...all(root, 'edge')]);
  const nodes = new Set(all(root, 'node').map(({ attributes }) => attributes.id));
  for (const { attributes } of all(root, 'edge'))
    expect(nodes.has(attributes.source) && nodes.has(attributes.target)).toBe(true);
  const fieldOf = (element: Element, of: string): string => {
    const data = element.children.filter(({ name }) => name === 'data');
    for (const { attributes } of data)
      expect(keys.filter((key) => key.attributes.id === attributes.key)).toMatchObject([
        { attributes: { for: of } },
      ]);
    const key = keys.find(
      ({ attributes }) => attributes.for === of && attributes['attr.name'] === 'claimscape',
    );
    return data.find(({ attributes }) => attributes.key === key?.attributes.id)?.text ?? '';
  };
  return {
    record: fieldOf(one(root, 'graph'), 'graph'),
    actors: all(root, 'node').map((node) => fieldOf(node, 'node')),
    claims: all(root, 'edge').map((edge) => fieldOf(edge, 'edge')),
  };
}

function recordsOfGexf(xml: string): Records {
  const root = readXml(xml);
  const declared = all(root, 'attribute');
  expectUnique([...declared, ...all(root, 'node'), ...all(root, 'edge')]);
  const fieldsOf = (name: string): string[] => {
    const own = all(root, 'attributes').find(({ attributes }) => attributes.class === name);
    const titles = new Map(
      own?.children.map(({ attributes }) => [attributes.id, attributes.title]),
    );
    return all(root, name).map((element) => {
      const values = all(element, 'attvalue');
      expect(values.filter(({ attributes }) => !titles.has(attributes.for))).toEqual([]);
      const field = values.find(({ attributes }) => titles.get(attributes.for) === 'claimscape');
      return field?.attributes.value ?? '';
    });
  };
  return {
    record: one(root, 'claimscape:claimscape').text,
    actors: fieldsOf('node'),
    claims: fieldsOf('edge'),
  };
}

function fieldsOfCsv(csv: string): string[] {
  const { data, errors } = parse<Record<string, string>>(csv.trimEnd(), { header: true });
  expect(errors).toEqual([]);
  return data.map(({ claimscape = '' }) => claimscape);
}

interface Nested {
  data: { claimscape: object };
}

/** Every format that is read back, and an independent way to read it. */
const READERS: Record<string, (graph: ClaimGraph) => Promise<unknown>> = {
  json: async (graph) => {
    const read = await parseGraphJson(await throughFile(graphologyJson, graph), 'x.json');
    return read.ok ? contentOf(read.value) : read.problems;
  },
  graphml: async (graph) => restoreDocument(recordsOfGraphml(await throughFile(graphml, graph))),
  gexf: async (graph) => restoreDocument(recordsOfGexf(await throughFile(gexf, graph))),
  cyjs: async (graph) => {
    const file = JSON.parse(await throughFile(cytoscapeJson, graph)) as Nested & {
      elements: Record<'nodes' | 'edges', Nested[]>;
    };
    const write = ({ data }: Nested) => JSON.stringify(data.claimscape);
    const { nodes, edges } = file.elements;
    return restoreDocument({
      record: write(file),
      actors: nodes.map(write),
      claims: edges.map(write),
    });
  },
  'csv, exact': async (graph) =>
    restoreDocument({
      record: JSON.stringify(graph.getAttributes()),
      actors: fieldsOfCsv(await throughFile(actorTable, graph)),
      claims: fieldsOfCsv(await throughFile(claimTable, graph)),
    }),
  'csv, safe': async (graph) =>
    restoreDocument({
      record: JSON.stringify(graph.getAttributes()),
      actors: fieldsOfCsv(await throughFile(actorSheet, graph)),
      claims: fieldsOfCsv(await throughFile(claimSheet, graph)),
    }),
};

test('the hostile documents pass our own checks', () => {
  fc.assert(
    fc.property(hostileDocument, (file) => {
      expect(checkDocument(file, 'hostile.json')).toMatchObject({ ok: true });
    }),
  );
});

test.each(Object.entries(READERS))('%s restores any document', async (_, restore) => {
  await fc.assert(
    fc.asyncProperty(hostileDocument, async (file) => {
      expect(await restore(buildClaimGraph(file))).toEqual(file);
    }),
    { numRuns: 100 },
  );
});

const real = readdirSync('graph-data').map((slug) => {
  const { $schema, ...file } = JSON.parse(
    readFileSync(`graph-data/${slug}/graph.json`, 'utf8'),
  ) as DocumentFile & { $schema: string };
  return { slug, file, named: $schema };
});

test.each(real)('every format restores graph-data/$slug', async ({ file, named }) => {
  expect(named).toMatch(/graph\.schema\.json$/);
  for (const restore of Object.values(READERS))
    expect(await restore(buildClaimGraph(file))).toEqual(file);
});
