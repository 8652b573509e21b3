/** What the columns of an edge’s two ends are called, pair by pair, in small letters and digits alone. */
const ENDS: readonly (readonly [source: string, target: string])[] = [
  ['source', 'target'],
  ['sourceid', 'targetid'],
  ['sourcenode', 'targetnode'],
  ['src', 'dst'],
  ['src', 'tgt'],
  ['from', 'to'],
  ['fromid', 'toid'],
  ['fromnode', 'tonode'],
  ['subject', 'object'],
  ['startid', 'endid'],
  ['head', 'tail'],
  ['node1', 'node2'],
  ['nodea', 'nodeb'],
  ['entity1', 'entity2'],
  ['actor1', 'actor2'],
  ['person1', 'person2'],
  ['sender', 'receiver'],
  ['sender', 'recipient'],
  ['origin', 'destination'],
  ['parent', 'child'],
  ['u', 'v'],
];

const LABELS = [
  ...['label', 'edgelabel', 'relation', 'relationship', 'relationshiptype', 'predicate', 'verb'],
  ...['interaction', 'linktype', 'edgetype', 'type', 'name'],
];
const IDS = ['id', 'key', 'nodeid', 'nodekey', 'uid', 'identifier'];
const NAMES = ['label', 'name', 'title', 'nodelabel', 'nodename', 'displayname'];

/** Columns by what they hold, counted from 0. */
export interface KnownColumns {
  source?: number;
  target?: number;
  id?: number;
  label?: number;
  sourceLabel?: number;
  targetLabel?: number;
  /** Says in each row whether the edge is directed. */
  direction?: number;
}

/** What names of columns, and the values under them, say: an edge table if both ends are named, else a node table. */
export function knowColumns(names: readonly string[], rows: readonly string[][]): KnownColumns {
  const plain = names.map(fold);
  const ends = ENDS.map((pair) => pair.map((name) => plain.indexOf(name)));
  const [source = -1, target = -1] = ends.find((pair) => pair.every((at) => at >= 0)) ?? [];
  const isEdges = source >= 0 && target >= 0;
  const direction = names.findIndex((name, at) => isEdges && saysDirection(fold(name), rows, at));
  const first = (wanted: readonly string[]) =>
    wanted.map((name) => plain.indexOf(name)).find((at) => at >= 0 && at !== direction);
  const found: { [Name in keyof KnownColumns]: number | undefined } = isEdges
    ? {
        ...{ source, target, direction: direction < 0 ? undefined : direction },
        ...{ id: first(IDS), label: first(LABELS) },
        ...{ sourceLabel: first(['sourcelabel', 'sourcename']) },
        ...{ targetLabel: first(['targetlabel', 'targetname']) },
      }
    : { id: first(IDS), label: first(NAMES) };
  return Object.fromEntries(
    Object.entries(found).filter(([, at]) => at !== undefined),
  ) as KnownColumns;
}

/** Whether an edge is directed, as a cell says it; undefined if it does not. */
export function readDirection(cell: string): boolean | undefined {
  if (/^(?:directed|true|yes|1)$/i.test(cell)) return true;
  return /^(?:undirected|bidirected|bidirectional|mutual|false|no|0)$/i.test(cell)
    ? false
    : undefined;
}

function saysDirection(name: string, rows: readonly string[][], at: number): boolean {
  if (!['type', 'directed', 'direction', 'edgetype'].includes(name)) return false;
  const cells = rows.map((cells) => cells[at] ?? '').filter(Boolean);
  return cells.length > 0 && cells.every((cell) => readDirection(cell) !== undefined);
}

/** `Source ID`, `source_id` and Neo4j’s `:SOURCE_ID` are one name, and its `person:ID` is an id. */
function fold(name: string): string {
  if (/:ID(?:\(.*\))?$/.test(name)) return 'id';
  return name
    .toLowerCase()
    .replace(/\(.*\)$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
