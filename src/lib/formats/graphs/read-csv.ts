import { formatCount } from '$lib/model/count';
import { Findings } from './findings';
import {
  CAPS,
  type EdgeRecord,
  type Field,
  type GraphRecords,
  type NodeRecord,
  type Place,
  type ReadOptions,
  type ReadRecords,
} from './graph-records';
import { nameColumns, type TableMapping } from './inspect-table';
import type { JsonObject } from './json-values';
import { freeCell, readWhole, truthOf } from './own-table';
import { splitRows } from './split-rows';
import { findStart } from './table-shape';
import { readDirection } from './table-words';
import { readInTurns, type Turns } from './take-turns';

/** A table’s text, how it is to be read, and if it is not the file of the options, which. */
export interface MappedTable {
  text: string;
  mapping: TableMapping;
  file?: string;
}

/** Reads a table of edges, one of nodes, or both; nodes that only edges name are made of those names. */
export function readTables(
  tables: { edges?: MappedTable; nodes?: MappedTable },
  options: ReadOptions,
): Promise<ReadRecords> {
  const records: GraphRecords = { fields: [], nodes: [], edges: [] };
  const size = (tables.edges?.text.length ?? 0) + (tables.nodes?.text.length ?? 0);
  return readInTurns(options, async (turns, all) => {
    const readTable = async (table: MappedTable, before: number, add: AddRow) => {
      const findings = new Findings(table.file ?? options.file);
      await readRows(table, findings, add, turns, (at) => (before + at) / size);
      all.include(findings);
    };
    if (tables.nodes)
      await readTable(tables.nodes, 0, (row, findings) => {
        const node = toNode(row, findings);
        if (node) records.nodes.push(node);
      });
    const known = new Set(records.nodes.map(({ id }) => id));
    if (tables.edges)
      await readTable(tables.edges, tables.nodes?.text.length ?? 0, (row, findings) => {
        const edge = toEdge(row, findings);
        if (!edge) return;
        records.edges.push(edge);
        for (const [id, label] of namesOf(row, edge)) {
          if (known.has(id)) continue;
          known.add(id);
          if (known.size === CAPS.nodes + 1)
            findings.refuse(`more than ${formatCount(CAPS.nodes)} nodes`, 'Open a part of it', row);
          records.nodes.push({ id, ...(label && { label }), fields: [], at: row.at });
        }
      });
    return records;
  });
}

/** A row, and how it is read. */
interface TableRow {
  cells: readonly string[];
  at: Place;
  columns: readonly string[];
  mapping: TableMapping;
  /** The whole entry, in a table that was saved here. */
  whole: JsonObject | undefined;
}

type AddRow = (row: TableRow, findings: Findings) => void;

async function readRows(
  { text, mapping }: MappedTable,
  findings: Findings,
  add: AddRow,
  turns: Turns,
  shareAt: (offset: number) => number,
): Promise<void> {
  const most = mapping.role === 'edges' ? CAPS.edges : CAPS.nodes;
  let columns: string[] | undefined;
  let count = 0;
  const rows = splitRows(text, mapping.delimiter, findStart(text).start);
  for (let row = rows.next(); ; row = rows.next()) {
    if (row.done) {
      if (row.value) findings.refuse(row.value.found, row.value.remedy, { at: row.value.at });
      break;
    }
    const { cells, at, end } = row.value;
    if (turns.due) await turns.take(shareAt(end));
    if (!columns) {
      columns = nameColumns(mapping.hasHeader ? cells : [], cells.length);
      if (mapping.hasHeader) continue;
    }
    count += 1;
    if (findings.refused) break;
    if (count > most) {
      findings.refuse(`more than ${formatCount(most)} rows`, 'Open a part of it', { at });
      break;
    }
    checkWidth(cells, at, columns, findings);
    add({ cells, at, columns, mapping, whole: readWhole(cells, columns) }, findings);
  }
  if (count > 0 || findings.refused) return;
  const found = columns ? 'a header without any row under it' : 'an empty table';
  findings.refuse(found, 'Choose another file', { at: { line: 1, column: 1 } });
}

function checkWidth(
  cells: readonly string[],
  at: Place,
  columns: readonly string[],
  findings: Findings,
): void {
  if (cells.length < columns.length)
    findings.warn(
      'a row with fewer cells than the first: the last ones are empty',
      'Look whether a cell is missing',
      { at },
    );
  if (cells.length > columns.length)
    findings.warn(
      'a row with more cells than the first: the others are kept by their number',
      'Look whether a text with the delimiter in it lacks quotes',
      { at },
    );
}

function toNode(row: TableRow, findings: Findings): NodeRecord | undefined {
  const { id: idAt, label: labelAt } = row.mapping;
  const id = idOf(row, idAt, 'key');
  if (!/\S/.test(id)) {
    findings.warn('a row without an id: it is left out', 'Fill it in', { at: row.at });
    return undefined;
  }
  const label = cellOf(row, labelAt);
  const fields = fieldsOf(row, [idAt, labelAt]);
  const node: NodeRecord = { id, ...(label && { label }), fields, at: row.at };
  findings.checkSize(node, { at: row.at });
  return node;
}

function toEdge(row: TableRow, findings: Findings): EdgeRecord | undefined {
  const { source: from, target: to, id: idAt, label: labelAt, direction } = row.mapping;
  const [source, target] = [idOf(row, from, 'source'), idOf(row, to, 'target')];
  if (!/\S/.test(source) || !/\S/.test(target)) {
    findings.warn('a row without a source or a target: it is left out', 'Fill in both', {
      at: row.at,
    });
    return undefined;
  }
  const [id, label] = [idOf(row, idAt, 'key'), cellOf(row, labelAt)];
  const told = readDirection(cellOf(row, direction));
  const directed = told ?? row.mapping.directed;
  const edge: EdgeRecord = {
    ...(id && { id }),
    ...{ source, target, directed, ...(label && { label }) },
    ...{
      fields: fieldsOf(row, [from, to, idAt, labelAt, told === undefined ? told : direction]),
      at: row.at,
    },
  };
  findings.checkSize(edge, { at: row.at });
  return edge;
}

function namesOf(row: TableRow, { source, target }: EdgeRecord): [id: string, label: string][] {
  const { sourceLabel, targetLabel } = row.mapping;
  return [
    [source, cellOf(row, sourceLabel)],
    [target, cellOf(row, targetLabel)],
  ];
}

function cellOf({ cells }: TableRow, at: number | undefined): string {
  return at === undefined ? '' : freeCell(cells[at] ?? '');
}

/** Ids of our own tables are told whole beside the cell that is for reading. */
function idOf(row: TableRow, at: number | undefined, name: 'key' | 'source' | 'target'): string {
  const cell = at === undefined ? '' : (row.cells[at] ?? '');
  return truthOf(row.whole, name, cell) ?? freeCell(cell);
}

function fieldsOf({ cells, columns }: TableRow, but: readonly (number | undefined)[]): Field[] {
  const fields: Field[] = [];
  for (const [at, cell] of cells.entries())
    if (cell !== '' && !but.includes(at))
      fields.push([columns[at] ?? `Column ${at + 1}`, freeCell(cell)]);
  return fields;
}
