import { paperOf, type PictureChoice } from './choice';
import { carriedChunk, carriedElement, type Carried } from './carried';
import { embedFonts } from './embed-fonts';
import type { Figure } from './figure';
import { formatSvg } from './format-svg';
import { addChunks, resolutionChunk } from './png-chunks';
import type { Typesetter } from './typesetter';

/** A figure as an SVG with its fonts, in the colours of a choice; it carries what it is given, if anything. */
export async function svgOf(
  figure: Figure,
  choice: PictureChoice,
  setter: Typesetter,
  carried: Carried | null = null,
): Promise<string> {
  return formatSvg(figure, {
    print: choice.print,
    ...backgroundOf(choice),
    fontFaces: embedFonts(figure, setter),
    metadata: carried === null ? '' : await carriedElement(carried),
  });
}

/** A drawn PNG with its resolution and what it carries, if anything. */
export async function finishPng(
  png: Uint8Array<ArrayBuffer>,
  { resolution }: PictureChoice,
  carried: Carried | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const data = carried === null ? [] : [await carriedChunk(carried)];
  return addChunks(png, [resolutionChunk(resolution), ...data]);
}

/** A drawn JPEG (JFIF) with its resolution. */
export function finishJpeg(
  jpeg: Uint8Array<ArrayBuffer>,
  { resolution }: PictureChoice,
): Uint8Array<ArrayBuffer> {
  const isJfif = String.fromCharCode(...jpeg.subarray(6, 10)) === 'JFIF';
  if (isJfif)
    jpeg.set([1, resolution >> 8, resolution & 255, resolution >> 8, resolution & 255], 13);
  return jpeg;
}

function backgroundOf(choice: PictureChoice): { background?: string | null } {
  const background = paperOf(choice);
  return background === undefined ? {} : { background };
}
