import type { ClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import { formatSource } from '$lib/formats/source';
import { paperOf, type PictureChoice } from '$lib/figure/choice';
import type { Carried } from '$lib/figure/carried';
import { finishJpeg, finishPng, svgOf } from '$lib/figure/picture-file';
import type { Rasterise, RasterType } from '$lib/figure/rasterise';
import type { Typesetter } from '$lib/figure/typesetter';
import { PRINTS } from '$lib/scene/palette';
import type { Composition } from './compose-choice';

/** What a picture can be saved as. */
export const FILE_KINDS = {
  png: { name: 'PNG', type: 'image/png' },
  svg: { name: 'SVG', type: 'image/svg+xml' },
  pdf: { name: 'PDF', type: 'application/pdf' },
  jpeg: { name: 'JPEG', type: 'image/jpeg' },
  webp: { name: 'WebP', type: 'image/webp' },
} as const;
export type FileKind = keyof typeof FILE_KINDS;

/** What a file is made from. */
export interface Job {
  composition: Composition;
  choice: PictureChoice;
  setter: Typesetter;
  graph: ClaimGraph;
  /** The view, as its address has it, and what the document’s files are called after. */
  view: string;
  name: string;
  /** The day on which it is made, as 2026-11-25. */
  made: string;
  rasterise: Rasterise;
  /** What a page of a PDF is drawn as, where it must be a picture. */
  pageType: RasterType;
  /** Told before each page how much is done, 0 to 1; rejects to stop. */
  onPage: (done: number) => Promise<void>;
}

/** A file’s content, and what its maker should know of it. */
export interface Made {
  bytes: Uint8Array<ArrayBuffer>;
  note: string;
}

/** A file of a kind; rejects where it cannot be made, or when it is stopped. */
export async function makeFile(kind: FileKind, job: Job): Promise<Made> {
  if (kind === 'pdf') return makePdf(job);
  const { composition, choice, setter, rasterise } = job;
  const [figure] = composition.pages;
  if (!figure) throw new Error('there is nothing to draw');
  if (kind === 'svg') {
    const svg = await svgOf(figure, choice, setter, carriedBy(job));
    return { bytes: new TextEncoder().encode(svg), note: '' };
  }
  const drawn = kind === 'jpeg' ? opaque(choice) : choice;
  const svg = await svgOf(figure, drawn, setter);
  const bytes = await rasterise(svg, figure.size, choice.resolution / 96, FILE_KINDS[kind].type);
  await job.onPage(1);
  if (kind === 'png') return { bytes: await finishPng(bytes, choice, carriedBy(job)), note: '' };
  return { bytes: kind === 'jpeg' ? finishJpeg(bytes, choice) : bytes, note: '' };
}

async function makePdf(job: Job): Promise<Made> {
  const { composition, choice, setter, graph, made, rasterise, pageType, onPage } = job;
  const { formatPdf } = await import('$lib/figure/format-pdf');
  const { title, publisher, author } = graph.getAttributes();
  const paper = paperOf(choice);
  const { bytes, pictured } = await formatPdf(composition.pages, {
    print: choice.print,
    background: paper === undefined ? PRINTS[choice.print].paper : paper,
    info: {
      title: composition.pages[0]?.title ?? title,
      author: [author, publisher].filter(Boolean).join(', '),
      subject: formatSource(graph.getAttributes()),
      created: new Date(made),
    },
    setter,
    rasterise: async (figure) =>
      rasterise(await svgOf(figure, opaque(choice), setter), figure.size, 3, pageType),
    onPage,
  });
  const numbers = pictured.join(', ');
  const isMany = composition.pages.length > 1;
  const pages =
    pictured.length > 1
      ? `Pages ${numbers} are each`
      : `${isMany ? `Page ${numbers}` : 'The page'} is`;
  const note =
    pictured.length > 0
      ? `${pages} a picture, because the fonts here lack some of its letters: its words cannot be selected.`
      : '';
  return { bytes, note };
}

/** JPEG knows no transparency. */
function opaque(choice: PictureChoice): PictureChoice {
  return choice.background === 'none' ? { ...choice, background: 'theme' } : choice;
}

function carriedBy({ choice, graph, view, name }: Job): Carried | null {
  return choice.data ? { document: contentOf(graph), view, name } : null;
}
