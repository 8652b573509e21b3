import { splitRows, type RowFault, type Row } from './split-rows';

/** How a table is written, as far as its first rows tell. */
export interface TableShape {
  delimiter: string;
  /** Where the first row begins; a line “sep=;” stands before it. */
  start: number;
  rows: Row[];
  fault?: RowFault;
  /** How many rows have as many cells as most have, 0 to 1. */
  evenness: number;
  /** Cells of most rows. */
  width: number;
}

export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** As many rows as a guess needs. */
const SAMPLE = 100;

/** Reads the first rows with the delimiter given, or with the one that cuts them most evenly. */
export function findShape(text: string, delimiter?: string): TableShape {
  const { start, named } = findStart(text);
  const told = delimiter ?? named;
  const shapes = (told === undefined ? DELIMITERS : [told]).map((sign) =>
    readShape(text, sign, start),
  );
  const [best] = shapes.sort((a, b) => valueOf(b) - valueOf(a) || b.width - a.width);
  return best ?? readShape(text, ',', start);
}

/** Where the first row begins, after a line “sep=;” that names the delimiter for Excel. */
export function findStart(text: string): { start: number; named: string | undefined } {
  const [line = '', named] = /^sep=(.)\r?\n/.exec(text) ?? [];
  return { start: line.length, named };
}

function readShape(text: string, delimiter: string, start: number): TableShape {
  const rows: Row[] = [];
  const reading = splitRows(text, delimiter, start);
  let fault: RowFault | undefined;
  while (rows.length < SAMPLE) {
    const { done, value } = reading.next();
    if (done) {
      fault = value;
      break;
    }
    rows.push(value);
  }
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [[width, times] = [0, 0]] = [...widths].sort(([, a], [, b]) => b - a);
  const evenness = rows.length > 0 ? times / rows.length : 0;
  return { delimiter, start, rows, evenness, width, ...(fault && { fault }) };
}

/** A delimiter that cuts nothing is worth nothing; one that breaks quotes or cuts too much, less than one that does not. */
function valueOf({ width, evenness, fault }: TableShape): number {
  if (fault) return evenness - 1;
  return width > 1 ? evenness : -2;
}
