import type { Size } from '$lib/scene/geometry';
import { PALETTES, type Theme } from '$lib/scene/palette';
import { wrapText } from '$lib/scene/text-width';

export interface Composition {
  /** Of the picture in CSS px, and how many px of the file each becomes. */
  size: Size;
  scale: number;
  theme: Theme;
  /** A colour, or null for none. */
  background: string | null;
  title: string;
  /** What of the document is shown; may be empty. */
  subtitle: string;
  source: string;
}

const MARGIN = 16;
const TITLE = { font: '600 22px "Source Serif 4 Variable", serif', line: 28 };
const SUBTITLE = { font: '14px "Inter Variable", sans-serif', line: 21 };
const SOURCE = { font: '12px "Inter Variable", sans-serif', line: 17 };

/** A drawn picture (PNG, `size` × `scale`) with its title above and its source below, as a PNG. */
export async function composePicture(picture: Blob, composition: Composition): Promise<Blob> {
  const { size, scale, theme, background, title, subtitle, source } = composition;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives no canvas to draw on');

  const measure = (text: string, font: string) => {
    context.font = font;
    return wrapText(text, size.width - MARGIN * 2, (part) => context.measureText(part).width);
  };
  const head = measure(title, TITLE.font);
  const under = subtitle ? measure(subtitle, SUBTITLE.font) : [];
  const foot = measure(source, SOURCE.font);
  const titleHeight = MARGIN + head.length * TITLE.line;
  const headHeight = titleHeight + under.length * SUBTITLE.line;
  const footHeight = MARGIN + foot.length * SOURCE.line;

  canvas.width = Math.round(size.width * scale);
  canvas.height = Math.round((headHeight + size.height + footHeight) * scale);
  context.scale(scale, scale);
  if (background !== null) {
    context.fillStyle = background;
    context.fillRect(0, 0, size.width, headHeight + size.height + footHeight);
  }
  const image = await createImageBitmap(picture);
  context.drawImage(image, 0, headHeight, size.width, size.height);
  image.close();

  const write = (lines: string[], top: number, { font, line }: typeof TITLE, colour: string) => {
    context.font = font;
    context.fillStyle = colour;
    context.textBaseline = 'top';
    lines.forEach((text, i) => context.fillText(text, MARGIN, top + i * line));
  };
  write(head, MARGIN, TITLE, PALETTES[theme].ink);
  write(under, titleHeight, SUBTITLE, PALETTES[theme]['ink-2']);
  write(foot, headHeight + size.height, SOURCE, PALETTES[theme]['ink-2']);
  return toPng(canvas);
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) =>
        blob ? resolve(blob) : reject(new Error('the picture is too large for this browser')),
      'image/png',
    );
  });
}
