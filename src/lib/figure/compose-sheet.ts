import { composeFigure, type FigureRequest } from './compose-figure';
import { drawEntries, fillColumns } from './draw-quotes';
import { drawWords } from './draw-words';
import type { Figure, FigureText, Mark } from './figure';
import { listStatements } from './list-quotes';
import type { Typesetter } from './typesetter';

/** An evidence sheet: its pages, and the actors whose statements it lists as well. */
export interface SheetRequest extends Omit<FigureRequest, 'height'> {
  height: number;
  /** Keys of the actors of whom it tells what is said of them alone. */
  speaksOf: readonly string[];
  /** What stands at the foot of every page of quotes. */
  running: string;
}

const MARGIN = 44;
const FOOT = 24;
const COLUMN = { least: 270, gap: 28 };

/** The picture with numbered lines on a page, then every quote behind it, numbered, on as many pages as it takes. */
export function composeSheet(request: SheetRequest, setter: Typesetter): Figure[] {
  const { graph, width, height, textScale, title, source, speaksOf, running } = request;
  const parts = { title: true, legend: true, source: true, quotes: 'numbers' } as const;
  const { figure, entries } = composeFigure({ ...request, parts }, setter);
  const size = 11 * textScale;
  const measure = width - 2 * MARGIN;
  const count = Math.max(
    1,
    Math.floor((measure + COLUMN.gap) / (COLUMN.least * textScale + COLUMN.gap)),
  );
  const column = (measure - COLUMN.gap * (count - 1)) / count;
  const columns = { count, width: column, gap: COLUMN.gap };
  const most = height - 2 * MARGIN - FOOT;
  const all = [...entries, ...listStatements(graph, speaksOf, entries.length)];
  const pages: Mark[][] = [];
  let left = drawEntries(all, column, size, most, setter);
  while (left.length > 0) {
    const { marks, placed } = fillColumns(left, columns, most);
    pages.push(marks);
    // A block that no page holds would never be placed.
    left = left.slice(Math.max(placed, 1));
  }
  const folio = { size, y: height - MARGIN / 2 - 4, measure, setter, of: pages.length + 1 };
  return [
    figure,
    ...pages.map((marks, i): Figure => ({
      ...{ size: { width, height }, title, description: source, language: figure.language },
      marks: [
        { type: 'group', role: 'quotes', at: { x: MARGIN, y: MARGIN, scale: 1 }, marks },
        ...drawFolio(running, i + 2, folio),
      ],
    })),
  ];
}

interface Folio {
  size: number;
  y: number;
  measure: number;
  setter: Typesetter;
  /** How many pages there are. */
  of: number;
}

/** The foot of a page: what it is from, cut to one line, and its number. */
function drawFolio(source: string, page: number, { size, y, measure, setter, of }: Folio): Mark[] {
  const setting = { face: 'text', size: size * 0.85, line: 1.4, tone: 'ink-3' } as const;
  const { marks } = drawWords(source, setting, measure * 0.8, setter);
  const number: FigureText = {
    ...{ type: 'text', text: `Page ${page} of ${of}`, face: 'text', size: setting.size },
    ...{ x: measure, y: setting.size * 1.04, tone: 'ink-3', anchor: 'end' },
  };
  const at = { x: MARGIN, y, scale: 1 };
  return [{ type: 'group', role: 'words', at, marks: [...marks.slice(0, 1), number] }];
}
