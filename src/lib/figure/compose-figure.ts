import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Size } from '$lib/scene/geometry';
import { nameBox } from '$lib/scene/place-names';
import type { Scene } from '$lib/scene/scene';
import { drawLegend, type Block, type Telling } from './draw-legend';
import { drawNumbers } from './draw-numbers';
import { drawEntries, fillColumns } from './draw-quotes';
import { drawScene } from './draw-scene';
import { drawWords, stack, unbroken } from './draw-words';
import type { Figure, FigureGroup, Mark } from './figure';
import { listQuotes, type Entry } from './list-quotes';
import type { Typesetter } from './typesetter';

/** What a figure is to be: lengths in px. */
export interface FigureRequest {
  /** As it stands in the picture: see buildScene. */
  graph: ClaimGraph;
  /** The picture in a size. */
  buildPicture: (size: Size) => Scene;
  /** Of the claims, those (keys) that count; null for all. */
  left: ReadonlySet<string> | null;
  width: number;
  /** Of the whole figure; null where it is as high as it needs to be. */
  height: number | null;
  /** Of the picture in it, where the whole has no height. */
  pictureHeight: number;
  /** How much larger than usual text is to be. */
  textScale: number;
  title: string;
  /** What of the document is shown; may be empty. */
  subtitle: string;
  /** Where it is from and when it was made. */
  source: string;
  parts: Parts;
  telling: Telling;
  /** Whether lines carry the glyphs of their valence, for want of colour. */
  glyphs: boolean;
}

/** What stands in a figure beside its picture. */
export interface Parts {
  title: boolean;
  legend: boolean;
  source: boolean;
  /** Numbers on the lines alone, or the quotes listed as well. */
  quotes: 'none' | 'numbers' | 'listed';
}

/** A figure, and what did not find room in it. */
export interface Composed {
  figure: Figure;
  entries: readonly Entry[];
  /** How many of the quotes are not listed for want of room. */
  unlisted: number;
  /** Whether everything is drawn smaller than it was asked for, so that it fits. */
  isShrunk: boolean;
}

const MARGIN = 16;
const GAP = 12;
/** A picture is not made less high than this by what stands around it. */
const LEAST = 180;
/** Numbered quotes stand beside a picture that is this much wider than high, and take this share of its width. */
const BESIDE = { shape: 1.25, share: 0.38, least: 240 };
/** Below it they take at most this share of the height. */
const BELOW_SHARE = 0.45;
const COLUMN = { least: 250, gap: 24 };

/** A picture with title, legend, quotes and source, as much of them as asked for. */
export function composeFigure(request: FigureRequest, setter: Typesetter): Composed {
  const { graph, width, height, textScale, parts, title, subtitle, source } = request;
  const size = 12 * textScale;
  const measure = width - 2 * MARGIN;
  const trial = request.buildPicture({ width, height: height ?? request.pictureHeight });
  const entries = parts.quotes === 'none' ? [] : listQuotes(trial, graph, request.left);
  const listed = parts.quotes === 'listed' ? entries : [];

  const head = parts.title ? drawHead(title, subtitle, textScale, measure, setter) : NOTHING;
  const legend = parts.legend ? drawLegend(trial, request.telling, measure, size, setter) : NOTHING;
  const foot = parts.source
    ? drawWords(source, { face: 'text', size, line: 1.4, tone: 'ink-2' }, measure, setter)
    : NOTHING;

  const fixed = [head, legend, foot].filter((block) => block.height > 0);
  const around = fixed.reduce((sum, block) => sum + block.height + GAP, 2 * MARGIN);
  const sideWidth = Math.max(BESIDE.least * textScale, width * BESIDE.share);
  const besideWidth = width - sideWidth - GAP;
  const isWide = height !== null && width / height >= BESIDE.shape && besideWidth >= width / 2;
  const isBeside = isWide && listed.length > 0;
  const most = height === null ? Infinity : isBeside ? height - around : height * BELOW_SHARE;
  const listSize = size * 0.9;
  const quotes = drawQuotes(
    listed,
    isBeside ? sideWidth - MARGIN : measure,
    listSize,
    most,
    setter,
  );
  const below = isBeside || quotes.height === 0 ? 0 : quotes.height + GAP;

  const free = height === null ? request.pictureHeight : height - around - below;
  const pictureSize = {
    width: isBeside ? besideWidth : width,
    height: Math.max(free, LEAST),
  };
  const picture = drawPicture(request, pictureSize, entries, setter);
  const total = around + below + pictureSize.height;

  const marks: Mark[] = [];
  let y = MARGIN;
  const put = (block: Block, role: FigureGroup['role'], x = MARGIN) => {
    if (block.height === 0) return;
    marks.push({ type: 'group', role, at: { x, y, scale: 1 }, marks: block.marks });
    y += block.height + GAP;
  };
  put(head, 'words');
  if (isBeside) {
    const at = { x: width - sideWidth, y, scale: 1 };
    marks.push({ type: 'group', role: 'quotes', at, marks: quotes.marks });
  }
  put({ marks: [picture], height: pictureSize.height }, 'picture', 0);
  put(legend, 'legend');
  if (!isBeside) put(quotes, 'quotes');
  put(foot, 'words');

  const scale = height === null ? 1 : Math.min(1, height / total);
  const shrunk = (width * (1 - scale)) / 2;
  const at = { x: shrunk, y: 0, scale };
  return {
    figure: {
      size: { width, height: height ?? total },
      title: [title, subtitle].filter(Boolean).join('. '),
      description: source,
      language: 'en',
      marks: scale < 1 ? [{ type: 'group', role: 'picture', at, marks }] : marks,
    },
    entries,
    unlisted: quotes.unlisted,
    isShrunk: scale < 1,
  };
}

const NOTHING: Block = { marks: [], height: 0 };

function drawHead(
  title: string,
  subtitle: string,
  textScale: number,
  measure: number,
  setter: Typesetter,
): Block {
  // A narrow figure has a smaller title.
  const size = Math.min(22, 12 + measure / 60) * textScale;
  return stack(
    [
      drawWords(title, { face: 'title', size, line: 1.25, tone: 'ink' }, measure, setter),
      drawWords(
        subtitle,
        { face: 'text', size: 13.5 * textScale, line: 1.4, tone: 'ink-2' },
        measure,
        setter,
      ),
    ],
    2,
  );
}

/** The picture and the numbers of its lines, within its frame whatever stands out of it. */
function drawPicture(
  { buildPicture, graph, glyphs }: FigureRequest,
  frame: Size,
  entries: readonly Entry[],
  setter: Typesetter,
): FigureGroup {
  const scene = buildPicture(frame);
  const numbers = new Map(entries.map(({ line, number }) => [line ?? '', number]));
  const { x, y, scale } = fitBounds(scene, frame, setter);
  return {
    ...{ type: 'group', role: 'picture', at: { x, y, scale } },
    marks: [
      ...drawScene(scene, graph, { glyphs, numbered: new Set(numbers.keys()) }),
      ...drawNumbers(scene, numbers),
    ],
  };
}

/** How a scene is moved and scaled so that no shape and no name stands out of the frame. */
function fitBounds({ nodes, fontSize }: Scene, frame: Size, setter: Typesetter) {
  const boxes = nodes.flatMap((node) => {
    const shape = { x: node.x, y: node.y, width: node.size + 4, height: node.size + 4 };
    if (node.nameSide === 'hidden') return [shape];
    const name = nameBox(node, node.nameSide, fontSize);
    const width = setter.width(unbroken(node.name), 'name', fontSize);
    // A name beside its shape grows away from it, whatever it was estimated to take.
    const grown = (width - name.width) / 2;
    const towards = { left: -grown, right: grown, above: 0, below: 0 }[node.nameSide];
    return [shape, { ...name, x: name.x + towards, width }];
  });
  const left = Math.min(0, ...boxes.map(({ x, width }) => x - width / 2));
  const right = Math.max(frame.width, ...boxes.map(({ x, width }) => x + width / 2));
  const top = Math.min(0, ...boxes.map(({ y, height }) => y - height / 2));
  const bottom = Math.max(frame.height, ...boxes.map(({ y, height }) => y + height / 2));
  const scale = Math.min(frame.width / (right - left), frame.height / (bottom - top));
  return { x: -left * scale, y: -top * scale, scale };
}

interface Listed extends Block {
  unlisted: number;
}

function drawQuotes(
  entries: readonly Entry[],
  width: number,
  size: number,
  most: number,
  setter: Typesetter,
): Listed {
  if (entries.length === 0) return { ...NOTHING, unlisted: 0 };
  const least = (COLUMN.least * size) / 12;
  const count = Math.max(1, Math.floor((width + COLUMN.gap) / (least + COLUMN.gap)));
  const column = (width - COLUMN.gap * (count - 1)) / count;
  const columns = { count, width: column, gap: COLUMN.gap };
  const note = size * 1.6;
  const blocks = drawEntries(entries, column, size, most - note, setter);
  const whole = fillColumns(blocks, columns, most);
  if (whole.placed === blocks.length) return { ...whole, unlisted: 0 };
  const some = fillColumns(blocks, columns, most - note);
  const unlisted = blocks.slice(some.placed).filter(({ isEnd }) => isEnd).length;
  const told = `${unlisted} more ${unlisted === 1 ? 'quote is' : 'quotes are'} not listed here.`;
  const words = drawWords(told, { face: 'text', size, line: 1.4, tone: 'ink-3' }, width, setter);
  return { ...stack([some, words], 2), unlisted };
}
