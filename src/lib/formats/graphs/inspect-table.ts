import { Findings } from './findings';
import type { ReadProblem } from './graph-records';
import { findShape, type TableShape } from './table-shape';
import { knowColumns, type KnownColumns } from './table-words';

/** How a table is to be read: its columns by what they hold, counted from 0. */
export interface TableMapping extends KnownColumns {
  role: 'edges' | 'nodes';
  /** One character. */
  delimiter: string;
  hasHeader: boolean;
  /** Whether edges are directed where no column says it. */
  directed: boolean;
}

/** What the first rows of a table tell, for a reader to confirm or to correct. */
export interface TableInspection {
  /** Names out of the header, or numbers. */
  columns: string[];
  /** The first rows beside the header. */
  sample: string[][];
  guess: TableMapping;
  /** Whether the guess stands on the names of the columns; if not, somebody has to look. */
  sure: boolean;
  problems: ReadProblem[];
}

/** What is known of a table before it is looked at. */
export interface InspectOptions {
  file: string;
  delimiter?: string;
  hasHeader?: boolean;
}

const SAMPLE = 8;

/** Looks at the first rows of a CSV text. With an error among the problems it cannot be read however it is mapped. */
export function inspectTable(text: string, options: InspectOptions): TableInspection {
  const findings = new Findings(options.file);
  const shape = findShape(text, options.delimiter);
  const [first = [], ...others] = shape.rows.map(({ cells }) => cells);
  const known = knowColumns(first, others);
  const isKnown = Object.keys(known).length > 0;
  const hasHeader = options.hasHeader ?? (isKnown || looksLikeHeader(first, others));
  const rows = hasHeader ? others : [first, ...others];
  const columns = nameColumns(hasHeader ? first : [], shape.width);
  checkShape(shape, rows, findings);
  const base = { delimiter: shape.delimiter, hasHeader, directed: true };
  const isNamed = hasHeader && isKnown;
  const guess: TableMapping = isNamed
    ? { role: known.source === undefined ? 'nodes' : 'edges', ...base, ...known }
    : { ...base, ...guessByValues(rows, shape.width) };
  if (guess.role === 'nodes') guess.id ??= guess.label ?? 0;
  const sure = isNamed && (known.source !== undefined || known.id !== undefined);
  const sample = rows.slice(0, SAMPLE);
  return { columns, sample, guess, sure: sure && !findings.refused, problems: findings.list() };
}

/** The names of the columns; those without get their number. */
export function nameColumns(header: readonly string[], width: number): string[] {
  const length = Math.max(header.length, width);
  return Array.from({ length }, (_, at) => header[at]?.trim() || `Column ${at + 1}`);
}

function checkShape(shape: TableShape, rows: readonly string[][], findings: Findings): void {
  const { fault } = shape;
  if (fault) findings.refuse(fault.found, fault.remedy, { at: fault.at });
  else if (shape.rows.length === 0) findings.refuse('an empty table', 'Choose another file');
  else if (rows.length === 0)
    findings.refuse('a header without any row under it', 'Choose another file', {
      at: { line: 1, column: 1 },
    });
  if (isMatrix(shape.rows.map(({ cells }) => cells)))
    findings.refuse(
      'a matrix, with the same names above and at the side',
      'Save it as a table of edges, one row an edge',
      { at: { line: 1, column: 1 } },
    );
}

/** A first row of names: all there, all different, none a number, and none of them again further down. */
function looksLikeHeader(first: readonly string[], others: readonly string[][]): boolean {
  const names = new Set(first);
  return (
    names.size === first.length &&
    first.every((cell) => /\S/.test(cell) && !isNumber(cell)) &&
    !others.some((cells) => cells.some((cell) => names.has(cell)))
  );
}

/** Two columns are two ends; of more, the second is the relation if first and third share names. */
function guessByValues(
  rows: readonly string[][],
  width: number,
): Pick<TableMapping, 'role' | 'source' | 'target' | 'label'> {
  if (width < 2) return { role: 'nodes', label: 0 };
  const column = (at: number) => new Set(rows.map((cells) => cells[at] ?? '').filter(Boolean));
  const [first, second, third] = [column(0), column(1), column(2)];
  const shared = (a: Set<string>, b: Set<string>) => [...a].filter((name) => b.has(name)).length;
  const isTriple = third.size > 0 && shared(first, third) > shared(first, second);
  return isTriple
    ? { role: 'edges', source: 0, label: 1, target: 2 }
    : { role: 'edges', source: 0, target: 1 };
}

function isMatrix([header = [], ...rows]: string[][]): boolean {
  if (header.length < 3 || rows.length < 2 || header[0] !== '') return false;
  return rows.every((cells, at) => cells[0] !== '' && cells[0] === header[at + 1]);
}

function isNumber(cell: string): boolean {
  return cell !== '' && Number.isFinite(Number(cell));
}
