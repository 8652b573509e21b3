import type { ReadOptions, ReadRecords } from './graph-records';
import type { GraphKind } from './graph-kinds';

type Reader = (text: string, options: ReadOptions) => Promise<ReadRecords>;

/** A reader for each kind of graph that stands in one text; loaded when its kind comes. */
const READERS: Record<Exclude<GraphKind, 'claimscape' | 'table'>, () => Promise<Reader>> = {
  graphml: async () => (await import('./read-graphml')).readGraphml,
  gexf: async () => (await import('./read-gexf')).readGexf,
  graphology: async () => (await import('./read-graphology')).readGraphology,
  cytoscape: async () => (await import('./read-cytoscape-json')).readCytoscapeJson,
  'node-link': async () => (await import('./read-node-link')).readNodeLink,
  'json-ld': async () => (await import('./read-json-ld')).readJsonLd,
  turtle: async () => (await import('./read-turtle')).readTurtle,
};

/** Reads a text of a kind that was recognised. */
export async function readRecords(
  kind: keyof typeof READERS,
  text: string,
  options: ReadOptions,
): Promise<ReadRecords> {
  const read = await READERS[kind]();
  return read(text, options);
}
