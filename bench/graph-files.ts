import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentFile } from '../src/lib/model/schema';
import { RELATIONS } from '../src/lib/model/vocabulary';
import type { DrawnGraph, Size } from './graphs';
import { growGraph } from './graphs';

/** Writes a graph as other programs have it, without anything of ours; names and keys need no escaping. */
const WRITERS = {
  graphology: ({ nodes, edges }: DrawnGraph) =>
    JSON.stringify({
      attributes: {},
      options: { type: 'directed', multi: true, allowSelfLoops: true },
      nodes: nodes.map(({ key, ...attributes }) => ({ key, attributes })),
      edges: edges.map(({ label, ...edge }) => ({ ...edge, attributes: { label } })),
    }),
  gexf: ({ nodes, edges }: DrawnGraph) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
      '<graph defaultedgetype="directed"><nodes>',
      ...nodes.map(
        ({ key, label, x, y }) =>
          `<node id="${key}" label="${label}"><viz:position x="${x}" y="${-y}"/></node>`,
      ),
      '</nodes><edges>',
      ...edges.map(
        ({ key, source, target, label }) =>
          `<edge id="${key}" source="${source}" target="${target}" label="${label}"/>`,
      ),
      '</edges></graph></gexf>',
    ].join('\n'),
  graphml: ({ nodes, edges }: DrawnGraph) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
      '<key id="n" for="all" attr.name="label" attr.type="string"/>',
      '<key id="x" for="node" attr.name="x" attr.type="double"/>',
      '<key id="y" for="node" attr.name="y" attr.type="double"/>',
      '<graph edgedefault="directed">',
      ...nodes.map(
        ({ key, label, x, y }) =>
          `<node id="${key}"><data key="n">${label}</data><data key="x">${x}</data><data key="y">${y}</data></node>`,
      ),
      ...edges.map(
        ({ key, source, target, label }) =>
          `<edge id="${key}" source="${source}" target="${target}"><data key="n">${label}</data></edge>`,
      ),
      '</graph></graphml>',
    ].join('\n'),
  csv: ({ edges, nodes }: DrawnGraph) => {
    const names = new Map(nodes.map(({ key, label }) => [key, label]));
    const rows = edges.map(
      ({ source, target, label }) => `${names.get(source)},${names.get(target)},${label}`,
    );
    return ['source,target,label', ...rows].join('\n');
  },
};

/** The formats of others that files are opened in. */
export type FileFormat = keyof typeof WRITERS;
export const FILE_FORMATS = Object.keys(WRITERS) as FileFormat[];

/** A document of ours with the same actors and lines, each carried by a quote, at the same places. */
export function toDocument({ nodes, edges }: DrawnGraph): DocumentFile {
  const told = {
    polarity: 'affirmed',
    certainty: 'certain',
    time: 'past',
    stance: 'stated',
  } as const;
  const attribution = { speaker: 'author', form: 'none' } as const;
  return {
    attributes: {
      schemaVersion: '1.0',
      title: 'Who meets whom',
      publisher: 'The bench',
      author: null,
      published: '2026',
      url: 'https://example.org/bench',
      language: 'en',
      offsetUnit: 'utf16',
      text: { sha256: '0'.repeat(64), length: 0 },
      sections: [],
      positions: Object.fromEntries(nodes.map(({ key, x, y }) => [key, { x, y }])),
    },
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes: nodes.map(({ key, label }) => ({
      key,
      attributes: { label, kind: 'person', aliases: [], description: '', statements: [] },
    })),
    edges: edges.map(({ key, source, target, label }, i) => ({
      key,
      source,
      target,
      attributes: {
        label,
        relation: RELATIONS[i % RELATIONS.length] ?? 'other',
        ...told,
        attribution,
        quotes: [{ exact: `${label} ${i}` }],
      },
    })),
  };
}

/** Writes a graph of a size into a folder: as peers are given it, as our document, and in the formats of others. */
export async function writeGraph(folder: string, size: Size): Promise<void> {
  await mkdir(folder, { recursive: true });
  const graph = growGraph(size);
  await writeFile(join(folder, `${size}.json`), JSON.stringify(graph));
  await writeFile(documentFile(folder, size), JSON.stringify(toDocument(graph)));
  for (const format of FILE_FORMATS)
    await writeFile(graphFile(folder, size, format), WRITERS[format](graph));
}

export const documentFile = (folder: string, size: Size) => join(folder, `document-${size}.json`);

export function graphFile(folder: string, size: Size, format: FileFormat): string {
  return join(folder, `${size}.${format === 'graphology' ? 'graphology.json' : format}`);
}
