import { painter, type Print, type Tone } from '$lib/scene/palette';
import { FACES, type Face } from './faces';
import type { FigureGroup, FigurePath, FigureText, Mark } from './figure';

/** What a browser's canvas paints on; see paintMarks. */
type Context = CanvasRenderingContext2D;
type Colouring = (tone: Tone) => string;

/** A face as the pages have it, for CSS and canvas: their fonts hold every weight. */
export function screenFont(face: Face, size: number): string {
  const { family, fallback, weight } = FACES[face];
  return `${weight} ${size}px "${family} Variable", ${fallback}`;
}

/** Paints marks on a canvas, in the fonts of the page, which must be loaded. */
export function paintMarks(context: Context, marks: readonly Mark[], print: Print): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const mark of marks) paintMark(context, mark, painter(print));
}

function paintMark(context: Context, mark: Mark, colour: Colouring): void {
  context.save();
  if (mark.type === 'group') paintGroup(context, mark, colour);
  else if (mark.type === 'path') paintPath(context, mark, colour);
  else paintText(context, mark, colour);
  context.restore();
}

function paintGroup(context: Context, { at, opacity = 1, marks }: FigureGroup, colour: Colouring) {
  if (at) {
    context.translate(at.x, at.y);
    context.scale(at.scale, at.scale);
  }
  context.globalAlpha *= opacity;
  for (const mark of marks) paintMark(context, mark, colour);
}

function paintPath(context: Context, mark: FigurePath, colour: Colouring): void {
  const { path, at, fill, stroke, width = 1, dash = [], opacity = 1 } = mark;
  const shape = new Path2D(path);
  if (at) context.translate(at.x, at.y);
  context.globalAlpha *= opacity;
  if (fill) {
    context.fillStyle = colour(fill);
    context.fill(shape);
  }
  if (!stroke) return;
  context.strokeStyle = colour(stroke);
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.stroke(shape);
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

function paintText(context: Context, mark: FigureText, colour: Colouring): void {
  const { text, x, y, face, size, tone, anchor = 'start', halo = 0 } = mark;
  context.font = screenFont(face, size);
  context.textAlign = ALIGN[anchor];
  if (halo > 0) {
    context.strokeStyle = colour('paper');
    context.lineWidth = halo * 2;
    context.strokeText(text, x, y);
  }
  context.fillStyle = colour(tone);
  context.fillText(text, x, y);
}
