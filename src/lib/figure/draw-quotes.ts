import type { Valence } from '$lib/model/vocabulary';
import type { Block } from './draw-legend';
import { drawWords, isLeftwards, stack } from './draw-words';
import type { Mark } from './figure';
import type { Entry } from './list-quotes';
import { numberMark } from './draw-numbers';
import type { Typesetter } from './typesetter';
import { VALENCE_STROKES } from './valence-strokes';

/** Room for the number before an entry, in shares of the size of text. */
const INDENT = 2.2;

/** A block of numbered quotes; a quote that no column holds is many, the last of them its end. */
interface QuoteBlock extends Block {
  isEnd: boolean;
}

/** Numbered quotes as blocks of a column `width` px wide, none of them to be parted and none higher than `most` px. */
export function drawEntries(
  entries: readonly Entry[],
  width: number,
  size: number,
  most: number,
  setter: Typesetter,
): QuoteBlock[] {
  return entries.flatMap(({ number, title, valence, quotes }) => {
    const indent = size * INDENT;
    const measure = width - indent;
    const gap = size * 0.25;
    const head = drawWords(title, { face: 'name', size, line: 1.35, tone: 'ink' }, measure, setter);
    const bodies = quotes.flatMap(({ words, told }) => {
      const quote = drawWords(
        quoted(words),
        { face: 'quote', size: size * 1.17, line: 1.4, tone: 'ink' },
        measure,
        setter,
      );
      const place = drawWords(
        told,
        { face: 'text', size: size * 0.92, line: 1.4, tone: 'ink-3' },
        measure,
        setter,
      );
      const whole = stack([quote, place], 1);
      const fits = stack([head, whole], gap).height <= most;
      const blocks = fits ? [whole] : [...byLine(quote), place];
      return blocks.map((block, i) => ({ ...block, isEnd: i === blocks.length - 1 }));
    });
    const [first = { marks: [], height: 0, isEnd: true }, ...others] = bodies;
    const opening = { ...stack([head, first], gap), isEnd: first.isEnd };
    const signs: Mark[] = [
      numberMark(number, size * 0.85, size * 0.68, size * 0.92),
      ...(valence === null ? [] : [valenceMark(valence, size * 0.85, size * 2.3, size / 12)]),
    ];
    return [
      { ...indented(opening, indent), marks: [...signs, ...indented(opening, indent).marks] },
      ...others.map((block) => indented(block, indent)),
    ];
  });
}

/** The glyph of a valence in its hue, below the number. */
function valenceMark(valence: Valence, x: number, y: number, scale: number): Mark {
  const path = VALENCE_STROKES[valence];
  const marks: Mark[] = [{ type: 'path', path, stroke: valence, width: 1.8 }];
  return { type: 'group', role: 'mark', at: { x, y, scale }, marks };
}

function quoted(words: string): string {
  // The marks of a line that runs leftwards stand at its other end by themselves.
  return isLeftwards(words) ? `”${words}“` : `“${words}”`;
}

/** A block of lines as a block a line. */
function byLine({ marks, height }: Block): Block[] {
  const leading = height / marks.length;
  return marks.map((mark, i) => ({
    marks: [
      { type: 'group', role: 'words', at: { x: 0, y: -i * leading, scale: 1 }, marks: [mark] },
    ],
    height: leading,
  }));
}

function indented({ marks, ...block }: QuoteBlock, by: number): QuoteBlock {
  const at = { x: by, y: 0, scale: 1 };
  return { ...block, marks: [{ type: 'group', role: 'words', at, marks }] };
}

/** How blocks fill columns: the marks placed, how many blocks found room, and the height they take. */
export interface Columns extends Block {
  placed: number;
}

/** Fills columns of at most `most` px one after the other, as evenly as their blocks allow. */
export function fillColumns(
  blocks: readonly Block[],
  columns: { count: number; width: number; gap: number },
  most: number,
): Columns {
  const total = blocks.reduce((sum, { height }) => sum + height + GAP, 0);
  for (let height = Math.min(total / columns.count, most); ; height += 6) {
    const filled = fill(blocks, columns, Math.min(height, most));
    if (filled.placed === blocks.length || height >= most) return filled;
  }
}

/** Between two blocks, in px. */
const GAP = 8;

function fill(
  blocks: readonly Block[],
  { count, width, gap }: { count: number; width: number; gap: number },
  most: number,
): Columns {
  const marks: Mark[] = [];
  let [column, y, height, placed] = [0, 0, 0, 0];
  for (const block of blocks) {
    if (y > 0 && y + block.height > most) {
      column += 1;
      y = 0;
    }
    if (column >= count || block.height > most) break;
    const at = { x: column * (width + gap), y, scale: 1 };
    marks.push({ type: 'group', role: 'quotes', at, marks: block.marks });
    height = Math.max(height, y + block.height);
    y += block.height + GAP;
    placed += 1;
  }
  return { marks, height, placed };
}
