import subsetFont from 'subset-font';
import type { ClaimGraph } from '$lib/model/claim-graph';
import type { PlacedMap } from '$lib/scene/fit-map';
import type { Point, Size } from '$lib/scene/geometry';
import { roomWithin } from '$lib/scene/positions';
import { drawScene } from './draw-scene';
import { formatFace } from './embed-fonts';
import { textsOf, type FigureGroup, type Mark } from './figure';
import { byName, formatMark, formatThemes } from './format-svg';
import { pictureScene } from './picture-scene';
import type { LoadedFont, Typesetter } from './typesetter';

/** What is drawn, in px, and for which frames it is meant; a later one goes before an earlier one. */
const DRAWN: readonly { size: Size; frames: string }[] = [
  { size: { width: 893, height: 688 }, frames: 'all' },
  { size: { width: 768, height: 443 }, frames: '(max-height:560px)' },
  { size: { width: 390, height: 552 }, frames: '(max-aspect-ratio:1/1)' },
];

const STYLE = [
  '.room{overflow:visible}',
  // What only moves stands at its share of the room for the centres, which is the frame but for its margins.
  '.room>g{transform:translate(calc(var(--left) + var(--x)*var(--width)),calc(var(--top) + var(--y)*var(--height)))}',
  // Lines are stretched with that room, as wide as ever. Of two lengths the tangent of an angle makes a number.
  '.room>.lines{transform:translate(var(--left),var(--top)) scale(tan(atan2(var(--width),var(--drawn-width))),tan(atan2(var(--height),var(--drawn-height))))}',
  '.lines path{vector-effect:non-scaling-stroke}',
].join('');

/**
 * The picture of a whole document, to stand where it will be live: a few drawings in one SVG that fills whatever frame it is
 * shown in. The one for such a frame is seen, its actors at the places they will have, as large as they are drawn.
 */
export async function formatAhead(
  graph: ClaimGraph,
  circles: PlacedMap | null,
  setter: Typesetter,
): Promise<string> {
  const rules = DRAWN.map(({ size, frames }, i) => {
    const { x, y, width, height } = roomWithin(size);
    const properties = [
      `--left:${round(x, 2)}px;--width:calc(100vw - ${round(size.width - width, 2)}px);--drawn-width:${round(width, 2)}px`,
      `--top:${round(y, 2)}px;--height:calc(100vh - ${round(size.height - height, 2)}px);--drawn-height:${round(height, 2)}px`,
    ];
    return `.room${i}{${properties.join(';')}}@media ${frames}{.room{display:none}.room${i}{display:inline}}`;
  });
  const drawn = DRAWN.map(({ size }) => drawScene(pictureScene(graph, size, circles), graph));
  const rooms = DRAWN.map(({ size }, i) => {
    // Chromium styles and lays out also what lies in a group that is not displayed.
    return `<svg class="room room${i}">${formatRoom(drawn[i] ?? [], roomWithin(size))}</svg>`;
  });
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" stroke-linecap="round" stroke-linejoin="round">',
    `<style>${await embedNames(drawn.flat(), setter)}${formatThemes()}${STYLE}${rules.join('')}</style>`,
    ...rooms,
    '</svg>',
  ].join('');
}

/** The fonts of just the letters of names: a picture cannot take those of its page. */
async function embedNames(marks: readonly Mark[], setter: Typesetter): Promise<string> {
  const letters = new Map<LoadedFont, string>();
  for (const { text, face } of textsOf(marks).filter((one) => one.face === 'name'))
    for (const { font, text: some } of setter.runs(text, face))
      if (font) letters.set(font, (letters.get(font) ?? '') + some);
  const faces = [...letters].map(async ([font, some]) => {
    const bytes = await subsetFont(Buffer.from(font.bytes), some, { targetFormat: 'woff2' });
    // No other has its letters.
    const range = letters.size === 1 ? 'U+0-10FFFF' : font.range;
    return formatFace({ ...font, range, bytes: new Uint8Array(bytes) }, 'woff2');
  });
  return (await Promise.all(faces)).join('');
}

function formatRoom(groups: readonly FigureGroup[], room: Point & Size): string {
  const { x, y, width, height } = room;
  const parts = (isWanted: (mark: Mark) => boolean) =>
    groups
      .map((group) => ({ ...group, marks: group.marks.filter(isWanted) }))
      .filter(({ marks }) => marks.length > 0);
  const lines = parts(isStretched).map(formatPart);
  const others = parts((mark) => !isStretched(mark)).map((group) => {
    const at = placeOf(group.marks);
    const shares = `--x:${round((at.x - x) / width, 4)};--y:${round((at.y - y) / height, 4)}`;
    return `<g style="${shares}">${formatPart({ ...group, marks: group.marks.map((mark) => from(at, mark)) })}</g>`;
  });
  return `<g class="lines"><g transform="translate(${-round(x, 2)} ${-round(y, 2)})">${lines.join('')}</g></g>${others.join('')}`;
}

/** What lies where it says goes from one actor to another. */
function isStretched(mark: Mark): boolean {
  return mark.type === 'path' && mark.at === undefined;
}

/** What is told of it is left to the live picture: this one is looked at alone. */
function formatPart({ opacity, marks }: FigureGroup): string {
  const written = marks.map((mark) => formatMark(shorten(mark), byName)).join('');
  return opacity === undefined ? written : `<g opacity="${opacity}">${written}</g>`;
}

const ARROWHEAD = /^M(\S+) (\S+)L(\S+) (\S+)L(\S+) (\S+)Z$/;

/** An arrowhead from its tip on, which stands in the line before it too. */
function shorten(mark: Mark): Mark {
  const found = mark.type === 'path' ? ARROWHEAD.exec(mark.path) : null;
  if (mark.type !== 'path' || !found) return mark;
  const [x = 0, y = 0, ...corners] = found.slice(1).map(Number);
  const steps = corners.map((value, i) => round(value - (i % 2 === 0 ? x : y), 1));
  const [a = 0, b = 0, c = 0, d = 0] = steps;
  return { ...mark, path: `M${x} ${y}l${a} ${b} ${round(c - a, 1)} ${round(d - b, 1)}Z` };
}

/** The middle of a shape, or where a text stands. */
function placeOf([first]: readonly Mark[]): Point {
  if (first?.type === 'text') return first;
  return first?.at ?? { x: 0, y: 0 };
}

function from({ x, y }: Point, mark: Mark): Mark {
  if (mark.type === 'text') return { ...mark, x: mark.x - x, y: mark.y - y };
  if (mark.type === 'group' || !mark.at) return mark;
  return { ...mark, at: { ...mark.at, x: mark.at.x - x, y: mark.at.y - y } };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
