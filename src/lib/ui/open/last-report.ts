import type { ReadProblem } from '$lib/formats/graphs/graph-records';

/** What was read of a file, and what was mended or left out. */
export interface Report {
  file: string;
  kind: string;
  actors: number;
  lines: number;
  problems: readonly ReadProblem[];
}

let last: { id: string; report: Report } | null = null;

/** Hands over what is to be told of a document (id) that is about to be shown. */
export function putReport(id: string, report: Report): void {
  last = { id, report };
}

/** What is to be told of a document (id) that has just been opened from a file; once. */
export function takeReport(id: string): Report | null {
  const found = last?.id === id ? last.report : null;
  last = null;
  return found;
}
