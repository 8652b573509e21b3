import { readFileSync } from 'node:fs';
import { decodeText } from './decode-text';
import type { ReadOptions, ReadRecords } from './graph-records';
import { inspectTable } from './inspect-table';
import { readCytoscapeJson } from './read-cytoscape-json';
import { readTables } from './read-csv';
import { readGraphology } from './read-graphology';
import { readJsonLd } from './read-json-ld';
import { readNodeLink } from './read-node-link';
import { readTurtle } from './read-turtle';
import { recogniseKind, type Recognised } from './recognise-kind';

/** The readers of the kinds that are no XML; a table as it is guessed to be. */
export const READERS: Record<string, (text: string, options: ReadOptions) => Promise<ReadRecords>> =
  {
    graphology: readGraphology,
    cytoscape: readCytoscapeJson,
    'node-link': readNodeLink,
    'json-ld': readJsonLd,
    turtle: readTurtle,
    table: async (text, options) => {
      const { guess, problems } = inspectTable(text, options);
      if (problems.some(({ severity }) => severity === 'error')) return { problems };
      return readTables({ [guess.role]: { text, mapping: guess } }, options);
    },
  };

/** What opening some bytes comes to, and the kind they were taken for. */
export async function readBytes(
  bytes: Uint8Array,
  file = 'x',
): Promise<ReadRecords & { kind?: Recognised['kind']; text?: string }> {
  const decoded = decodeText(bytes, { file });
  if (!decoded.ok) return { problems: decoded.problems };
  const { text } = decoded;
  const recognised = recogniseKind(text, file);
  if (recognised.kind === 'refused') return { ...recognised, text };
  const read = READERS[recognised.kind];
  if (!read) return { problems: [], kind: recognised.kind, text };
  return { ...(await read(text, { file })), kind: recognised.kind, text };
}

/** A row of the list of other programs’ files. */
export interface ForeignFile {
  path: string;
  format: string;
  expect: string;
  nodes: string;
  edges: string;
  bytes: Uint8Array;
}

const FOLDER = '../shared/fixtures/graphs/';

/** Files that other programs wrote; none where they do not lie beside the repository. */
export function listForeignFiles(): ForeignFile[] {
  let index: string;
  try {
    index = readFileSync(`${FOLDER}INDEX.tsv`, 'utf8');
  } catch {
    return [];
  }
  const [header = '', ...lines] = index.trimEnd().split('\n');
  const names = header.split('\t');
  return lines.map((line) => {
    const row = Object.fromEntries(line.split('\t').map((cell, at) => [names[at], cell]));
    const { path = '', format = '', expect = '', nodes = '', edges = '' } = row;
    return { path, format, expect, nodes, edges, bytes: readFileSync(FOLDER + path) };
  });
}
