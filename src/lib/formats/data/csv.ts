import type { ClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import { figuresOf } from '$lib/queries/figures';
import {
  ACTOR_COLUMNS,
  CLAIM_COLUMNS,
  readCells,
  WHOLE,
  type ActorEntry,
  type ClaimEntry,
  type Column,
} from './columns';
import type { DataFormat } from './data-format';
import { replacedCharacters } from './losses';

const key: Column<{ key: string }> = { name: 'key', type: 'string', read: (entry) => entry.key };
const ACTOR_TABLE: readonly Column<ActorEntry>[] = [key, ...ACTOR_COLUMNS];
/** A graph format has a place of its own for keys and ends, a table needs columns. */
const CLAIM_TABLE: readonly Column<ClaimEntry>[] = [
  key,
  { name: 'source', type: 'string', read: ({ source }) => source },
  { name: 'target', type: 'string', read: ({ target }) => target },
  { name: 'sourceLabel', type: 'string', read: ({ source }, graph) => nameOf(graph, source) },
  { name: 'targetLabel', type: 'string', read: ({ target }, graph) => nameOf(graph, target) },
  ...CLAIM_COLUMNS,
];

/**
 * What a spreadsheet may take for a formula. Papaparse's own pattern misses cells of several lines, because its dot ends
 * at the first; full-width signs count as well in some of them.
 */
export const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
/** Excel cuts what is longer. */
const LONGEST_CELL = 32_767;
const BYTE_ORDER_MARK = '\ufeff';

/** One row a claim, for Excel and its like: a byte order mark, and nothing that they would run as a formula. */
export const claimSheet: DataFormat = {
  ...describe('csv-claims', 'CSV of the claims, safe for spreadsheets', 'claims.csv'),
  loses: (graph) => [...lostBeside(graph, 'claims'), ...changedFor(claimRows(graph))],
  format: async (graph) => formatSheet(claimRows(graph)),
};

/** One row a claim, every cell as it is, without a byte order mark: for programs. */
export const claimTable: DataFormat = {
  ...describe('csv-claims-exact', 'CSV of the claims, exact, for programs', 'claims.csv'),
  loses: (graph) => lostBeside(graph, 'claims'),
  format: async (graph) => formatTable(claimRows(graph), false),
};

/** One row an actor, for Excel and its like. */
export const actorSheet: DataFormat = {
  ...describe('csv-actors', 'CSV of the actors, safe for spreadsheets', 'actors.csv'),
  loses: (graph) => [...lostBeside(graph, 'actors'), ...changedFor(actorRows(graph))],
  format: async (graph) => formatSheet(actorRows(graph)),
};

/** One row an actor, every cell as it is: for programs. */
export const actorTable: DataFormat = {
  ...describe('csv-actors-exact', 'CSV of the actors, exact, for programs', 'actors.csv'),
  loses: (graph) => lostBeside(graph, 'actors'),
  format: async (graph) => formatTable(actorRows(graph), false),
};

function describe(id: string, name: string, extension: string) {
  return { id, name, extension, type: 'text/csv;charset=utf-8' };
}

type Row = (string | number)[];

function claimRows(graph: ClaimGraph): Row[] {
  return rowsOf(CLAIM_TABLE, contentOf(graph).edges, graph);
}

function actorRows(graph: ClaimGraph): Row[] {
  return rowsOf(ACTOR_TABLE, contentOf(graph).nodes, graph);
}

/** The header and a row for each entry. */
function rowsOf<Entry>(
  columns: readonly Column<Entry>[],
  entries: readonly Entry[],
  graph: ClaimGraph,
): Row[] {
  const names = columns.map(({ name }) => name);
  const rows = entries.map((entry) => {
    const cells = new Map(
      readCells(columns, entry, graph).map(({ name, value }) => [name, value] as const),
    );
    return names.map((name) => cells.get(name) ?? '');
  });
  return [names, ...rows];
}

async function formatSheet(rows: Row[]): Promise<string> {
  return BYTE_ORDER_MARK + (await formatTable(rows, FORMULA));
}

async function formatTable(rows: Row[], escapeFormulae: RegExp | false): Promise<string> {
  const { unparse } = (await import('papaparse')).default;
  return `${unparse(rows, { escapeFormulae, newline: '\r\n' })}\r\n`;
}

function lostBeside(graph: ClaimGraph, part: 'actors' | 'claims'): string[] {
  const { actors, claims, statements } = figuresOf(graph);
  const others =
    part === 'claims'
      ? [`what is told of the ${actors} actors and their ${statements} statements`]
      : [`the ${claims} claims`];
  return [
    `This table leaves out the article’s record, its sections and the places in the picture, and ${others}.`,
    ...replacedCharacters(graph, [part]),
  ];
}

function changedFor(rows: Row[]): string[] {
  const cells = rows.flat();
  const formulas = cells.filter((cell) => FORMULA.test(`${cell}`)).length;
  const long = cells.filter((cell) => `${cell}`.length > LONGEST_CELL).length;
  return [
    ...(formulas > 0
      ? [`Cells that a spreadsheet could take for a formula begin with an apostrophe: ${formulas}.`]
      : []),
    ...(long > 0
      ? [`Excel cuts cells of more than 32,767 characters, most likely under “${WHOLE}”: ${long}.`]
      : []),
  ];
}

function nameOf(graph: ClaimGraph, actor: string): string {
  return graph.getNodeAttribute(actor, 'label');
}
