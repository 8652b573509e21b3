import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { claimTable } from '$lib/formats/data/csv';
import { cytoscapeJson } from '$lib/formats/data/cytoscape-json';
import { graphologyJson } from '$lib/formats/data/graphology-json';
import { jsonLd } from '$lib/formats/data/json-ld';
import { turtle } from '$lib/formats/data/turtle';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import type { DocumentFile } from '$lib/model/schema';
import { decodeText } from './decode-text';
import { mutate, seeded } from './mutate-for-tests';
import { listForeignFiles, readBytes, READERS } from './readers-for-tests';

const files = listForeignFiles();
const isXml = ({ format }: { format: string }) => format === 'gexf' || format === 'graphml';
const KINDS: Record<string, string> = { cyjs: 'cytoscape', 'graphology-json': 'graphology' };
/** What the list alone does not say. */
const PROBLEMS: Record<string, string> = {
  'valid/image-carrier/excalidraw-embedded-v2.png': 'a PNG picture, not a text',
  'valid/jsonld/sigma-pina-colada.jsonld':
    'JSON-LD in the terms of "https://schema.org/", which are not fetched',
  'invalid/csv/cytoscapeweb-empty.csv': 'an empty file',
  'invalid/csv/cytoscapeweb-malformed-quotes.csv':
    '“P” after the closing quote of a cell that begins in line 2',
  'invalid/json/jsontestsuite-n_number_NaN.json': 'invalid symbol at “NaN]”',
  'invalid/json/jsontestsuite-n_string_invalid_utf8_after_escape.json':
    'a byte E5 that is not UTF-8',
  'invalid/json/jsontestsuite-n_structure_100000_opening_arrays.json':
    'brackets within brackets, more than 200 deep',
};

const opened = files.filter((file) => file.expect === 'open' && !isXml(file));
const refused = files.filter((file) => file.expect !== 'open' && !isXml(file));

test.runIf(files.length > 0).each(opened)(
  '$path opens with $nodes nodes and $edges edges',
  async (file) => {
    const { records, problems, kind } = await readBytes(file.bytes);
    expect(kind).toBe(KINDS[file.format]);
    expect(problems).toEqual([]);
    expect(records?.nodes).toHaveLength(Number(file.nodes));
    expect(records?.edges).toHaveLength(Number(file.edges));
    const ids = new Set(records?.nodes.map(({ id }) => id));
    expect(records?.edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(
      true,
    );
  },
);

test.runIf(files.length > 0).each(refused)(
  '$path is refused, and says why',
  async ({ path, bytes }) => {
    const { records, problems } = await readBytes(bytes);
    expect(records).toBeUndefined();
    expect(problems).toMatchObject([{ severity: 'error', found: PROBLEMS[path] }]);
  },
);

test.runIf(files.length > 0).each(files.filter(isXml))('$path is recognised', async (file) => {
  expect((await readBytes(file.bytes)).kind).toBe(file.format);
});

const own = [
  sampleDocument(),
  JSON.parse(readFileSync('graph-data/harbour-strike/graph.json', 'utf8')) as DocumentFile,
].map(buildClaimGraph);
const foreign = (format: string) =>
  files.filter((file) => file.format === format && file.expect === 'open');
const textOf = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes);
const nodeLink = (text: string) =>
  text
    .replace('"edges"', () => '"links"')
    .replaceAll('"key":', () => '"id":')
    .replaceAll(/"attributes":/g, () => '"more":');

const written = async (format: { format: (graph: (typeof own)[number]) => Promise<string> }) =>
  Promise.all(own.map((graph) => format.format(graph)));

/** Real files of each kind, ours and, where they are there, others’. */
const SOURCES: Record<string, () => Promise<string[]>> = {
  graphology: async () => [
    ...foreign('graphology-json').map(textOf),
    ...(await written(graphologyJson)),
  ],
  cytoscape: async () => [...foreign('cyjs').map(textOf), ...(await written(cytoscapeJson))],
  'node-link': async () =>
    [...foreign('graphology-json').map(textOf), ...(await written(graphologyJson))].map(nodeLink),
  'json-ld': () => written(jsonLd),
  turtle: () => written(turtle),
  table: () => written(claimTable),
};
/** Larger ones would be broken no differently. */
const LARGEST = 60_000;
const MUTATIONS = Number(process.env.MUTATIONS ?? 150);

test.each(Object.entries(SOURCES))(
  'a broken file of %s is opened or refused, never thrown at anybody',
  async (kind, list) => {
    const sources = (await list())
      .map((text) => new TextEncoder().encode(text))
      .filter(({ length }) => length < LARGEST);
    for (const source of sources)
      expect(
        (await READERS[kind]?.(textOf({ bytes: source }), { file: 'x' }))?.records,
      ).toBeDefined();
    const random = seeded(kind.length);
    const tally = { opened: 0, refused: 0 };
    for (let i = 0; i < MUTATIONS; i += 1) {
      const bytes = mutate(sources[i % sources.length] ?? new Uint8Array(), random);
      // As the app does, and as a reader of this kind that is sure of it.
      const told = await readBytes(bytes);
      expect(
        told.records !== undefined || told.problems.length > 0 || told.text !== undefined,
      ).toBe(true);
      const decoded = decodeText(bytes, { file: 'x' });
      if (!decoded.ok) {
        expect(decoded.problems[0]?.severity).toBe('error');
        tally.refused += 1;
        continue;
      }
      const { text } = decoded;
      const { records, problems = [] } = (await READERS[kind]?.(text, { file: 'x' })) ?? {};
      tally[records ? 'opened' : 'refused'] += 1;
      expect(problems.some(({ severity }) => severity === 'error')).toBe(records === undefined);
      if (kind === 'turtle' || kind === 'table') continue;
      if (isJson(text)) continue;
      expect(records).toBeUndefined();
      expect(problems).toMatchObject([
        { at: { line: expect.any(Number), column: expect.any(Number) } },
      ]);
    }
    expect(tally.opened).toBeGreaterThan(0);
    expect(tally.refused).toBeGreaterThan(0);
    expect(Object.keys(Object.prototype)).toEqual([]);
    if (process.env.MUTATIONS) console.log(kind, tally);
  },
  3_600_000,
);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
