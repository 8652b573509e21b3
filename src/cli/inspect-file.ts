import { formatProblem } from '$lib/model/problem';
import type { ReadProblem } from '$lib/formats/graphs/graph-records';
import { count } from '$lib/model/count';
import { FILE_TYPE_NAMES, type FileType } from '$lib/state/file-types';
import { writeHiddenOut } from '$lib/formats/hidden-characters';
import { readAny } from './read-input';

/** What a file holds, as `claimscape inspect --json` tells it. */
export interface Inspection {
  file: string;
  /** By the short name of its format; null where it is none that can be opened. */
  kind: string | null;
  outcome: 'opened' | 'refused';
  nodes: number;
  edges: number;
  problems: {
    severity: ReadProblem['severity'];
    line: number | null;
    column: number | null;
    message: string;
  }[];
}

/** Formats whose short name is not our own name of them. */
const SHORT: Partial<Record<FileType, string>> = {
  claimscape: 'claimscape-json',
  graphology: 'graphology-json',
  cytoscape: 'cyjs',
  table: 'csv',
};

/** An inspection as one line of JSON that a terminal can be shown: what it might obey is escaped, and comes back. */
export function formatJsonLine(told: Inspection): string {
  return JSON.stringify(told).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) =>
    [...Array(sign.length).keys()]
      .map((i) => `\\u${sign.charCodeAt(i).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** Opens a file as the program does, and tells what is in it and what is wrong with it. */
export async function inspectFile(file: string): Promise<{ told: Inspection; text: string }> {
  const read = await readAny(file);
  const { kind, problems } = read;
  const { nodes: actors, edges: lines } = read.ok ? read.read.content : { nodes: [], edges: [] };
  const [nodes, edges] = [actors.length, lines.length];
  const told: Inspection = {
    file,
    kind: kind && (SHORT[kind] ?? kind),
    outcome: read.ok ? 'opened' : 'refused',
    nodes,
    edges,
    problems: problems.map(({ severity, at, place, found, remedy }) => ({
      severity,
      line: at?.line ?? null,
      column: at?.column ?? null,
      message: writeHiddenOut(`${at ? '' : `${place}: `}${found}. ${remedy}.`),
    })),
  };
  const name = kind ? FILE_TYPE_NAMES[kind] : 'nothing that can be opened';
  const summary = read.ok
    ? `${file}: ${name}, ${count(nodes, 'actor')}, ${count(edges, 'line')}`
    : `${file}: not opened`;
  const faults = problems.map(
    (problem) => `  ${problem.severity}: ${formatProblem(problem).slice(problem.file.length + 2)}`,
  );
  return { told, text: [summary, ...faults].join('\n') };
}
