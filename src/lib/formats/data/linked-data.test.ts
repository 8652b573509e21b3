import fc from 'fast-check';
import jsonld, { type JsonLdDocument } from 'jsonld';
import { Parser, type Quad } from 'n3';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildClaimGraph, type ClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import { sampleDocument } from '$lib/model/sample-document';
import type { DocumentFile } from '$lib/model/schema';
import type { DataOptions } from './data-format';
import { hostileDocument } from '$lib/formats/documents-for-tests';
import { jsonLd } from './json-ld';
import { restoreDocument } from './restore-document';
import { turtle } from './turtle';

const CLAIMSCAPE = 'urn:claimscape:';
const OA = 'http://www.w3.org/ns/oa#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** Everything must be understood without a network. */
const offline = {
  documentLoader: async (url: string) => {
    throw new Error(`asked for ${url}`);
  },
};

const real = readdirSync('graph-data').map((slug) => {
  const file = JSON.parse(readFileSync(`graph-data/${slug}/graph.json`, 'utf8'));
  const graph = buildClaimGraph(file as DocumentFile);
  return { slug, graph, file: contentOf(graph) };
});

function throughUtf8(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

async function readJsonLd(graph: ClaimGraph, options: DataOptions = {}): Promise<JsonLdDocument> {
  return JSON.parse(throughUtf8(await jsonLd.format(graph, options)));
}

async function quadsOfTurtle(graph: ClaimGraph, options: DataOptions = {}): Promise<Quad[]> {
  return new Parser({ format: 'text/turtle' }).parse(
    throughUtf8(await turtle.format(graph, options)),
  );
}

async function quadsOfJsonLd(graph: ClaimGraph, options: DataOptions = {}): Promise<Quad[]> {
  const nquads = await jsonld.toRDF(await readJsonLd(graph, options), {
    ...offline,
    format: 'application/n-quads',
  });
  return new Parser({ format: 'application/n-quads' }).parse(nquads as unknown as string);
}

/** A dataset in its one canonical form, whatever its blank nodes are called. */
async function canonize(quads: Quad[]): Promise<string> {
  const { Writer } = await import('n3');
  const nquads = new Writer({ format: 'application/n-quads' }).quadsToString(quads);
  // Its types know neither N-Quads as input nor the algorithm.
  const options = {
    ...offline,
    algorithm: 'RDFC-1.0',
    inputFormat: 'application/n-quads',
    format: 'application/n-quads',
  };
  const canonical: unknown = await jsonld.canonize(nquads as never, options as never);
  expect(`${canonical}`.split('\n')).toHaveLength(quads.length + 1);
  return `${canonical}`;
}

function restoreFrom(quads: Quad[]): unknown {
  const valuesOf = (predicate: string) =>
    quads.filter((quad) => quad.predicate.value === predicate);
  const positions = new Map(
    valuesOf('https://schema.org/position').map(({ subject, object }) => [
      subject.value,
      Number(object.value),
    ]),
  );
  const inOrder = (name: string) =>
    valuesOf(CLAIMSCAPE + name)
      .sort(
        (a, b) => (positions.get(a.subject.value) ?? NaN) - (positions.get(b.subject.value) ?? NaN),
      )
      .map(({ object }) => object.value);
  return restoreDocument({
    record: inOrder('record')[0] ?? '',
    actors: inOrder('actorEntry'),
    claims: inOrder('claimEntry'),
  });
}

/** A set of triples has no order: none may be needed. */
function shuffled(quads: Quad[]): Quad[] {
  return [...quads].sort((a, b) => (a.object.value < b.object.value ? -1 : 1));
}

test.each([
  ['JSON-LD', quadsOfJsonLd],
  ['Turtle', quadsOfTurtle],
] as const)('%s restores any document', async (_, read) => {
  await fc.assert(
    fc.asyncProperty(hostileDocument, async (file) => {
      expect(restoreFrom(shuffled(await read(buildClaimGraph(file))))).toEqual(file);
    }),
    { numRuns: 60 },
  );
});

test('JSON-LD and Turtle are one dataset, for any document', async () => {
  await fc.assert(
    fc.asyncProperty(hostileDocument, async (file) => {
      const graph = buildClaimGraph(file);
      const [fromJson, fromTurtle] = [await quadsOfJsonLd(graph), await quadsOfTurtle(graph)];
      expect(await canonize(fromTurtle)).toBe(await canonize(fromJson));
    }),
    { numRuns: 40 },
  );
});

describe.each(real)('graph-data/$slug', ({ slug, graph, file }) => {
  const own = file.attributes.text.file
    ? readFileSync(`graph-data/${slug}/text.txt`, 'utf8')
    : null;

  test('is restored, and is one dataset', async () => {
    const [fromJson, fromTurtle] = [
      await quadsOfJsonLd(graph, { text: own }),
      await quadsOfTurtle(graph, { text: own }),
    ];
    expect(restoreFrom(shuffled(fromJson))).toEqual(file);
    expect(restoreFrom(shuffled(fromTurtle))).toEqual(file);
    expect(await canonize(fromTurtle)).toBe(await canonize(fromJson));
  });

  test.runIf(own)('places every quote in code points of its text', async () => {
    expect(jsonLd.loses(graph, { text: own })).toEqual([]);
    const points = [...`${own}`];
    const annotations = annotationsOf(await readJsonLd(graph, { text: own }));
    expect(annotations.length).toBeGreaterThan(20);
    for (const { target } of annotations) {
      const [quote, position] = target.selector;
      expect(points.slice(position?.start, position?.end).join('')).toBe(quote?.exact);
    }
    const starts = (await quadsOfTurtle(graph, { text: own })).filter(
      ({ predicate }) => predicate.value === `${OA}start`,
    );
    expect(starts).toHaveLength(annotations.length);
    for (const { object } of starts)
      expect(object).toMatchObject({ datatype: { value: `${XSD}nonNegativeInteger` } });
  });
});

interface Selector {
  type: string;
  exact?: string;
  start?: number;
  end?: number;
}
interface Annotation {
  id: string;
  type: string;
  motivation: string;
  body: string;
  target: { type: string; source: string; selector: Selector[] };
}

function annotationsOf(document: JsonLdDocument): Annotation[] {
  const { '@graph': nodes } = document as unknown as { '@graph': Annotation[] };
  return nodes.filter(({ type }) => type === 'Annotation');
}

test('counts code points, where the text is the one the offsets count in', async () => {
  const file = sampleDocument();
  const text = '😀😀 so it thanks 😀'.padEnd(40, '.');
  file.attributes.text.length = text.length;
  const place = { start: 5, end: 17 };
  for (const { attributes } of file.edges.slice(0, 1))
    attributes.quotes = [{ exact: 'so it thanks', ...place }];
  const graph = buildClaimGraph({ ...file, edges: file.edges.slice(0, 1) });
  const selectorsIn = async (told: string | null) =>
    annotationsOf(await readJsonLd(graph, { text: told })).at(-1)?.target.selector;

  expect(await selectorsIn(text)).toEqual([
    { type: 'TextQuoteSelector', exact: 'so it thanks' },
    { type: 'TextPositionSelector', start: 3, end: 15 },
  ]);
  expect(jsonLd.loses(graph, { text })).toEqual([]);
  for (const other of [null, `${text}.`, text.replace('thanks', 'thinks')]) {
    expect(await selectorsIn(other)).toHaveLength(1);
    expect(jsonLd.loses(graph, { text: other })).toEqual([
      expect.stringContaining('1 of 1 quotes'),
    ]);
  }
  expect(await jsonLd.format(graph)).toContain('"utf16Start": 5');
});

test('a place that cuts a surrogate pair is not converted', async () => {
  const file = sampleDocument();
  file.attributes.text.length = 4;
  file.nodes.forEach(({ attributes }) => (attributes.statements = []));
  for (const { attributes } of file.edges)
    attributes.quotes = [{ exact: '\ude00a', start: 1, end: 3 }];
  expect(jsonLd.loses(buildClaimGraph(file), { text: '😀a.' })).toEqual([
    expect.stringContaining('4 of 4 quotes'),
    expect.stringContaining('claim “c1”'),
  ]);
});

test('every annotation keeps the MUSTs of the Web Annotation model', async () => {
  await fc.assert(
    fc.asyncProperty(hostileDocument, async (file) => {
      const quads = await quadsOfJsonLd(buildClaimGraph(file), { text: null });
      const objectsOf = (subject: string, predicate: string) =>
        quads
          .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
          .map(({ object }) => object);
      const annotations = quads.filter(({ object }) => object.value === `${OA}Annotation`);
      const quotes = [
        ...file.edges.map(({ attributes }) => attributes),
        ...file.nodes.flatMap(({ attributes }) => attributes.statements),
      ].flatMap((assertion) => assertion.quotes);
      expect(new Set(annotations.map(({ subject }) => subject.value)).size).toBe(quotes.length);
      for (const { subject, predicate } of annotations) {
        expect(predicate.value).toBe(`${RDF}type`);
        expect(subject.termType).toBe('NamedNode');
        expect(objectsOf(subject.value, `${OA}motivatedBy`)).toMatchObject([
          { value: `${OA}linking` },
        ]);
        expect(objectsOf(subject.value, `${OA}hasBody`)).toMatchObject([{ termType: 'NamedNode' }]);
        const [target, ...more] = objectsOf(subject.value, `${OA}hasTarget`);
        expect(more).toEqual([]);
        expect(objectsOf(target?.value ?? '', `${OA}hasSource`)).toMatchObject([
          { termType: 'NamedNode' },
        ]);
        for (const selector of objectsOf(target?.value ?? '', `${OA}hasSelector`)) {
          expect(objectsOf(selector.value, `${RDF}type`)).toMatchObject([
            { value: `${OA}TextQuoteSelector` },
          ]);
          expect(objectsOf(selector.value, `${OA}exact`)).toHaveLength(1);
          for (const context of ['prefix', 'suffix'])
            expect(objectsOf(selector.value, OA + context).length).toBeLessThanOrEqual(1);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('what is claimed is never asserted, nor called reviewed', async () => {
  const graph = buildClaimGraph(sampleDocument());
  const quads = await quadsOfTurtle(graph);
  const relations = quads.filter(({ predicate }) => predicate.value === `${RDF}predicate`);
  expect(relations).toHaveLength(graph.size);
  for (const { object } of relations)
    expect(quads.filter(({ predicate }) => predicate.equals(object))).toEqual([]);
  expect(await jsonLd.format(graph)).not.toContain('ClaimReview');
});
