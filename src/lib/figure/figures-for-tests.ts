import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import { parseGraphJson } from '$lib/formats/graph-json';
import type { Selection } from '$lib/queries/selection';
import { buildScene } from '$lib/scene/build-scene';
import type { FigureRequest } from './compose-figure';
import { packageOf } from './faces';
import { loadTypesetter, type LoadFont, type Typesetter } from './typesetter';

const loadFont: LoadFont = async (file) => {
  const path = `${packageOf(file)}/files/${file.file}`;
  return new Uint8Array(await readFile(createRequire(import.meta.url).resolve(path)));
};

/** A typesetter with all the fonts that a document takes. */
export function setterFor(graph: ClaimGraph): Promise<Typesetter> {
  return loadTypesetter(`${JSON.stringify(contentOf(graph))} abc “”`, loadFont);
}

/** One of the documents of graph-data. */
export async function ownDocument(slug: string): Promise<ClaimGraph> {
  const file = `graph-data/${slug}/graph.json`;
  const read = await parseGraphJson(await readFile(file, 'utf8'), file);
  if (!read.ok) throw new Error(`${file} is not sound`);
  return read.value;
}

/** What is asked of a figure of a document, its usual self but for `changes`. */
export function requestFor(
  graph: ClaimGraph,
  selection: Selection | null = null,
  changes: Partial<FigureRequest> = {},
): FigureRequest {
  const { textScale = 1 } = changes;
  return {
    graph,
    left: null,
    width: 890,
    height: null,
    pictureHeight: 750,
    textScale,
    buildPicture: (size) => buildScene(graph, { size, selection, moved: new Map(), textScale }),
    title: graph.getAttribute('title'),
    subtitle: 'All of it',
    source: `Where it is from · ${graph.getAttribute('url')}`,
    parts: { title: true, legend: true, source: true, quotes: 'none' },
    telling: { size: 'claims', colour: 'none', groups: [] },
    glyphs: false,
    ...changes,
  };
}
