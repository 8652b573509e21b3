import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gexf } from '$lib/formats/data/gexf';
import { graphml } from '$lib/formats/data/graphml';
import { parseGraphJson } from '$lib/formats/graph-json';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { readGexf } from './read-gexf';
import { readGraphml } from './read-graphml';

/** Files of other projects, beside the repository; tests do without them where they are not. */
const FIXTURES = '../shared/fixtures/graphs';

export const READERS = { graphml: readGraphml, gexf: readGexf } as const;
export const WRITERS = { graphml, gexf } as const;
export type Format = keyof typeof READERS;
export const FORMATS: readonly Format[] = ['graphml', 'gexf'];

/** A file of another project, with how many nodes and edges a reader must find in it. */
export interface Fixture {
  path: string;
  format: Format;
  text: string;
  expect: string;
  nodes: number;
  edges: number;
}

/** Those of the index in our formats, none if they are not there. */
export function readFixtures(): Fixture[] {
  if (!existsSync(`${FIXTURES}/INDEX.tsv`)) return [];
  const [head = '', ...rows] = readFileSync(`${FIXTURES}/INDEX.tsv`, 'utf8').trim().split('\n');
  const names = head.split('\t');
  return rows.flatMap((row) => {
    const cells = new Map(row.split('\t').map((cell, i) => [names[i], cell]));
    const format = FORMATS.find((name) => name === cells.get('format'));
    const path = cells.get('path') ?? '';
    if (!format) return [];
    const text = readFileSync(`${FIXTURES}/${path}`, 'utf8');
    const [nodes, edges] = [Number(cells.get('nodes')), Number(cells.get('edges'))];
    return [{ path, format, text, expect: cells.get('expect') ?? '', nodes, edges }];
  });
}

/** The documents of this repository. */
export async function readDocuments(): Promise<{ slug: string; graph: ClaimGraph }[]> {
  const slugs = readdirSync('graph-data');
  const read = slugs.map(async (slug) => {
    const file = `graph-data/${slug}/graph.json`;
    const parsed = await parseGraphJson(readFileSync(file, 'utf8'), file);
    if (!parsed.ok) throw new Error(`${file} is not sound`);
    return { slug, graph: parsed.value };
  });
  return Promise.all(read);
}
