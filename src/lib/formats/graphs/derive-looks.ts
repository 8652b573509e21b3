import type { EdgeRecord, Field, NodeRecord } from './graph-records';
import { joinColour, readColour, readNumber, readSize } from './read-values';

/** Names under which files tell a label, best first. */
const NODE_LABELS = ['label', 'name', 'shared name', 'title'];
const EDGE_LABELS = ['label', 'edge label', 'labele', 'name', 'interaction', 'shared interaction'];

const GRAPH_TITLES = ['title', 'name', 'label'];

const LOOKS = ['x', 'y', 'size', 'color', 'colour', 'r', 'g', 'b'];
const NODE_NAMES = new Set([...NODE_LABELS, ...LOOKS]);
const EDGE_NAMES = new Set(EDGE_LABELS);
const GRAPH_NAMES = new Set(GRAPH_TITLES);

/** Fills what a node record does not have yet, label, place, colour and size, from its fields. */
export function deriveNode(record: NodeRecord): void {
  const told = firstValues(record.fields, NODE_NAMES);
  takeLabel(record, told, NODE_LABELS);
  const [x, y] = [readNumber(told.get('x')), readNumber(told.get('y'))];
  if (record.x === undefined && x !== undefined && y !== undefined) Object.assign(record, { x, y });
  const colour =
    readColour(told.get('color') ?? told.get('colour')) ??
    joinColour(told.get('r'), told.get('g'), told.get('b'));
  if (record.colour === undefined && colour !== undefined) record.colour = colour;
  const size = readSize(told.get('size'));
  if (record.size === undefined && size !== undefined) record.size = size;
}

/** Fills the label of an edge record from its fields. */
export function deriveEdge(record: EdgeRecord): void {
  takeLabel(record, firstValues(record.fields, EDGE_NAMES), EDGE_LABELS);
}

/** By name in small letters; empty values tell nothing. */
function firstValues(fields: readonly Field[], wanted: ReadonlySet<string>): Map<string, string> {
  const told = new Map<string, string>();
  for (const [name, value] of fields) {
    const key = name.toLowerCase();
    if (wanted.has(key) && !told.has(key) && /\S/.test(value)) told.set(key, value);
  }
  return told;
}

/** Fills the title of a graph from its fields. */
export function deriveGraph(record: { fields: Field[]; title?: string }): void {
  if (record.title !== undefined) return;
  const title = takeFirst(record.fields, firstValues(record.fields, GRAPH_NAMES), GRAPH_TITLES);
  if (title !== undefined) record.title = title;
}

function takeLabel(
  record: NodeRecord | EdgeRecord,
  told: ReadonlyMap<string, string>,
  names: readonly string[],
): void {
  if (record.label !== undefined) return;
  const label = takeFirst(record.fields, told, names);
  if (label !== undefined) record.label = label;
}

/** The value under the best of `names`; told under the very best, it leaves the fields: once is enough. */
function takeFirst(
  fields: Field[],
  told: ReadonlyMap<string, string>,
  names: readonly string[],
): string | undefined {
  const best = names.find((candidate) => told.has(candidate));
  const value = best === undefined ? undefined : told.get(best);
  if (best !== names[0]) return value;
  const isIt = ([name, text]: Field) => name.toLowerCase() === best && text === value;
  fields.splice(fields.findIndex(isIt), 1);
  return value;
}
