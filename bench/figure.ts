import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { composeFigure } from '../src/lib/figure/compose-figure';
import { embedFonts } from '../src/lib/figure/embed-fonts';
import { packageOf } from '../src/lib/figure/faces';
import { formatPdf } from '../src/lib/figure/format-pdf';
import { formatSvg } from '../src/lib/figure/format-svg';
import { loadTypesetter } from '../src/lib/figure/typesetter';
import { DATA_FORMATS } from '../src/lib/formats/data/data-formats';
import { buildClaimGraph } from '../src/lib/model/claim-graph';
import { sampleDocument } from '../src/lib/model/sample-document';
import type { DocumentFile } from '../src/lib/model/schema';
import { buildScene } from '../src/lib/scene/build-scene';

// What a picture and each kind of data file take, in time and size, beside writing the document as plain JSON.

const { resolve } = createRequire(import.meta.url);

/** A document of so many actors and claims. */
function madeUp(actors: number, claims: number): DocumentFile {
  const document = sampleDocument();
  const [node] = document.nodes;
  const [edge] = document.edges;
  if (!node || !edge) throw new Error('the sample is empty');
  const keyOf = (i: number) => `n${i % actors}`;
  const own = { ...node.attributes, statements: [] };
  document.nodes = Array.from({ length: actors }, (_, i) => ({
    key: `n${i}`,
    attributes: { ...own, label: `Actor ${i}` },
  }));
  document.edges = Array.from({ length: claims }, (_, i) => ({
    ...edge,
    key: `c${i}`,
    source: keyOf(i),
    target: keyOf(i * 7 + 1 + Math.floor(i / actors)),
  }));
  return document;
}

const talks = JSON.parse(
  await readFile('graph-data/moscow-talks/graph.json', 'utf8'),
) as DocumentFile;

for (const [name, file] of [
  ['the first document', talks],
  ['500 actors, 2,000 claims', madeUp(500, 2000)],
] as const) {
  const graph = buildClaimGraph(file);
  console.log(`\n${name}`);
  const bare = await timed('plain JSON', null, async () => JSON.stringify(graph.export()));
  const setter = await loadTypesetter(
    JSON.stringify(file),
    async (font) =>
      new Uint8Array(await readFile(resolve(`${packageOf(font)}/files/${font.file}`))),
  );
  const compose = () =>
    composeFigure(
      {
        ...{ graph, left: null, width: 1200, height: 900, pictureHeight: 0, textScale: 1 },
        buildPicture: (size) => buildScene(graph, { size, selection: null, moved: new Map() }),
        ...{ title: 'A title', subtitle: '', source: 'Its source', glyphs: false },
        parts: { title: true, legend: true, source: true, quotes: 'none' },
        telling: { size: 'claims', colour: 'none', groups: [] },
      },
      setter,
    ).figure;
  const figure = compose();
  await timed('compose a figure', bare, async () => JSON.stringify(compose()));
  await timed('figure as SVG', bare, async () =>
    formatSvg(figure, { print: 'light', fontFaces: embedFonts(figure, setter) }),
  );
  await timed('figure as PDF', bare, async () => {
    const info = { title: '', author: '', subject: '', created: new Date(0) };
    const rasterise = () => Promise.reject(new Error('no letters are lacking'));
    const options = { print: 'light', background: null, info, rasterise, setter } as const;
    return (await formatPdf([figure], options)).bytes;
  });
  for (const format of DATA_FORMATS) await timed(format.name, bare, () => format.format(graph));
}

/** Prints the median time of three runs, its ratio to a bare one, and the size of what they make; gives the time. */
async function timed(
  what: string,
  bare: number | null,
  run: () => Promise<string | Uint8Array>,
): Promise<number> {
  const times: number[] = [];
  let size = 0;
  for (let i = 0; i < 3; i += 1) {
    const began = performance.now();
    size = (await run()).length;
    times.push(performance.now() - began);
  }
  const ms = times.sort((a, b) => a - b)[1] ?? 0;
  const ratio = bare === null ? '' : `${(ms / bare).toFixed(1)} ×`;
  const kilobytes = `${(size / 1000).toFixed(0)} kB`;
  console.log(
    `${what.padEnd(44)} ${ms.toFixed(1).padStart(8)} ms ${ratio.padStart(10)} ${kilobytes.padStart(9)}`,
  );
  return ms;
}
