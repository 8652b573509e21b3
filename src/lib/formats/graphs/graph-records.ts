import type { Problem } from '$lib/model/problem';

/** A name and its value as text, in the order of the file; names may repeat and may be anything. */
export type Field = readonly [name: string, value: string];

/** Where in its file something begins, counted from 1; formats without lines leave it out. */
export interface Place {
  line: number;
  column: number;
}

/** A node as a graph file tells it. */
export interface NodeRecord {
  id: string;
  label?: string;
  /** Everything else that the file says of it, unknown attributes and defaults included. */
  fields: Field[];
  x?: number;
  /** Downwards, as on screens. */
  y?: number;
  /** `#rrggbb`. */
  colour?: string;
  /** In the file’s own unit, above 0. */
  size?: number;
  at?: Place;
}

/** An edge as a graph file tells it; its ends are ids, which no node may bear. */
export interface EdgeRecord {
  id?: string;
  source: string;
  target: string;
  directed: boolean;
  label?: string;
  fields: Field[];
  at?: Place;
}

/** A graph as a file tells it, before anything is settled: ids may repeat, ends may be missing. */
export interface GraphRecords {
  title?: string;
  /** What the file says of the graph as a whole. */
  fields: Field[];
  nodes: NodeRecord[];
  edges: EdgeRecord[];
}

/** Something that kept a file from being opened, or that was mended or left out. */
export interface ReadProblem extends Problem {
  severity: 'error' | 'warning';
  at?: Place;
}

/** What a reader of a graph format returns: with an error among the problems there are no records. */
export interface ReadRecords {
  records?: GraphRecords;
  problems: ReadProblem[];
}

/** What every reader takes beside the text; `stop` ends it between two pieces, then it throws the signal’s reason. */
export interface ReadOptions {
  /** Names the file in problems. */
  file: string;
  /** Called with the share read so far, 0 to 1. */
  onProgress?: (share: number) => void;
  stop?: AbortSignal;
}

/** Beyond these a file is refused: what they cost would be a reader’s whole machine. */
export const CAPS = {
  bytes: 96 * 1024 * 1024,
  xmlDepth: 256,
  jsonDepth: 200,
  attributes: 1_000,
  /** UTF-16 units of one text. */
  text: 1_000_000,
  nodes: 100_000,
  edges: 250_000,
  /** Of all nodes and edges together; a declared default makes one of each. */
  fields: 4_000_000,
  /** Milliseconds. */
  time: 60_000,
} as const;
