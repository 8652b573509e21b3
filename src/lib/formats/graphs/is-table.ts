import { findShape, type TableShape } from './table-shape';
import { knowColumns } from './table-words';

/**
 * Whether a text is a table rather than prose. Prose has commas too: a table is known by its names of columns, or by rows
 * of one width whose cells are no sentences.
 */
export function isTable(text: string): boolean {
  const shape = findShape(text.slice(0, 256 * 1024));
  const [names, ...rows] = shape.rows.map(({ cells }) => cells);
  if (!names) return false;
  if (areNames(names)) {
    const { source, id, label } = knowColumns(names, rows);
    if (source !== undefined) return true;
    if ((id ?? label) !== undefined && !isSpaced(text, shape)) return true;
  }
  if (rows.length === 0 || shape.width < 2 || shape.evenness < (shape.delimiter === '\t' ? 0.8 : 1))
    return false;
  // Indented lines have a tab each, and nothing before it.
  if (names.some((_, at) => shape.rows.every(({ cells }) => !cells[at]))) return false;
  return !isSpaced(text, shape) && !hasSentences(shape);
}

/** Several, short, and none a piece of a sentence. */
function areNames(cells: readonly string[]): boolean {
  return (
    cells.length > 1 && cells.every((cell) => cell.length <= 60 && !/[.!?…]["”’)]*$/.test(cell))
  );
}

/** Whether a space follows most delimiters, as it does in prose. */
function isSpaced(text: string, { delimiter, start }: TableShape): boolean {
  if (delimiter === '\t') return false;
  const head = text.slice(start, start + 64 * 1024);
  return isMuch(head.split(`${delimiter} `).length - 1, head.split(delimiter).length - 1);
}

/** Whether rows end as sentences do, or hold many words between two delimiters. */
function hasSentences({ delimiter, rows }: TableShape): boolean {
  const ends = rows.filter(({ cells }) => /[.!?…:,]["”’»)]*$/.test(cells.at(-1) ?? ''));
  const cells = rows.flatMap(({ cells }) => cells);
  const long = cells.filter((cell) => cell.split(/\s+/).length > 12);
  return (
    isMuch(ends.length, rows.length) || (delimiter !== '\t' && isMuch(long.length, cells.length))
  );
}

function isMuch(count: number, of: number): boolean {
  return of > 0 && count / of > 0.3;
}
