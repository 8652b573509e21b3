import PDFDocument from 'pdfkit';
import { painter, type Print } from '$lib/scene/palette';
import { concat } from './bytes';
import { foreignTo, fontsOf } from './embed-fonts';
import type { Figure, FigureGroup, FigurePath, FigureText, Mark } from './figure';
import type { Typesetter } from './typesetter';

/** A PDF, and the pages (from 1) that are pictures for want of a font. */
export interface Pdf {
  bytes: Uint8Array<ArrayBuffer>;
  pictured: number[];
}

export interface PdfOptions {
  print: Print;
  /** What its paper is, where it is not the theme’s own; null for nothing. */
  background: string | null;
  info: { title: string; author: string; subject: string; created: Date };
  /** A page as a PNG at three times its size, for letters that no font of ours has; rejects where that cannot be done. */
  rasterise: (figure: Figure) => Promise<Uint8Array>;
  setter: Typesetter;
  /** Told before each page how much is done, 0 to 1; rejects to stop. */
  onPage?: (done: number) => Promise<void>;
}

/** PDF counts in points, 72 to an inch; figures in px, 96 to an inch. */
const POINTS = 72 / 96;

/** Figures as the pages of a PDF, each of its own size: vectors, and words that can be selected. */
export async function formatPdf(pages: readonly Figure[], options: PdfOptions): Promise<Pdf> {
  const { info, setter, rasterise, onPage } = options;
  const document = new PDFDocument({
    autoFirstPage: false,
    // None of the fonts that every reader has: ours are registered below.
    font: '',
    lang: pages[0]?.language ?? 'en',
    displayTitle: true,
    info: {
      Title: info.title,
      Author: info.author,
      Subject: info.subject,
      Creator: 'Claimscape',
      Producer: 'Claimscape',
      CreationDate: info.created,
    },
  });
  const bytes = collect(document);
  for (const { file, bytes: font } of new Set(pages.flatMap((page) => fontsOf(page, setter))))
    document.registerFont(file, font as Buffer);
  const pictured: number[] = [];
  for (const [i, page] of pages.entries()) {
    await onPage?.(i / pages.length);
    const { width, height } = page.size;
    document.addPage({ size: [width * POINTS, height * POINTS], margin: 0 });
    if (foreignTo(page, setter).length > 0) {
      pictured.push(i + 1);
      const picture = await rasterise(page);
      document.image(picture.buffer as ArrayBuffer, 0, 0, { width: width * POINTS });
    } else drawPage(document, page, options);
  }
  document.end();
  return { bytes: await bytes, pictured };
}

type Document = InstanceType<typeof PDFDocument>;

function collect(document: Document): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array<ArrayBuffer>) => chunks.push(chunk));
    document.on('end', () => resolve(concat(chunks)));
    document.on('error', reject);
  });
}

function drawPage(document: Document, page: Figure, options: PdfOptions): void {
  const { print, background, setter } = options;
  const colour = painter(print, background);
  document.save();
  document.scale(POINTS);
  document.lineCap('round').lineJoin('round');
  if (background !== null)
    document.rect(0, 0, page.size.width, page.size.height).fill(colour('paper'));
  for (const mark of page.marks) drawMark(mark, 1);
  document.restore();

  function drawMark(mark: Mark, opacity: number): void {
    if (mark.type === 'group') drawGroup(mark, opacity);
    else if (mark.type === 'path') drawPath(mark, opacity);
    else drawText(mark, opacity);
  }

  function drawGroup({ at, opacity = 1, marks }: FigureGroup, outer: number): void {
    document.save();
    if (at) document.translate(at.x, at.y).scale(at.scale);
    for (const mark of marks) drawMark(mark, outer * opacity);
    document.restore();
  }

  function drawPath(mark: FigurePath, outer: number): void {
    const { path, at, fill, stroke, width = 1, dash, opacity = 1 } = mark;
    document.save();
    if (at) document.translate(at.x, at.y);
    document.opacity(outer * opacity).lineWidth(width);
    if (dash) document.dash(dash[0] ?? 1, { space: dash[1] ?? 1 });
    document.path(path);
    if (fill && stroke) document.fillAndStroke(colour(fill), colour(stroke));
    else if (fill) document.fill(colour(fill));
    else if (stroke) document.stroke(colour(stroke));
    document.restore();
  }

  function drawText(mark: FigureText, opacity: number): void {
    const { text, x, y, face, size, tone, anchor = 'start', halo } = mark;
    const width = setter.width(text, face, size);
    const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    document.save();
    document.opacity(opacity).lineWidth((halo ?? 0) * 2);
    for (const isHalo of halo ? [true, false] : [false]) {
      document.fillColor(colour(isHalo ? 'paper' : tone)).strokeColor(colour('paper'));
      let at = left;
      for (const run of setter.runs(text, face)) {
        if (run.font === null) continue;
        document.font(run.font.file).fontSize(size);
        document.text(run.text, at, y, {
          lineBreak: false,
          baseline: 'alphabetic',
          stroke: isHalo,
          fill: true,
        });
        at += setter.width(run.text, face, size);
      }
    }
    document.restore();
  }
}
