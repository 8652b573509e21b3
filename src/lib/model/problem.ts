/** Something wrong with a file, said so that its owner can mend it. */
export interface Problem {
  /** Name of the file, as its owner knows it. */
  file: string;
  /** Where in the file: a path such as `edges[3].attributes.label`, or a line and column. */
  place: string;
  /** What stands there. */
  found: string;
  /** What to do about it. */
  remedy: string;
}

/** What a parser returns: the value, or every problem that kept it from being one. */
export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** What was thrown, in words. */
export function tellError(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** One problem as one line of plain text. */
export function formatProblem({ file, place, found, remedy }: Problem): string {
  return `${file}, ${place}: ${found}. ${remedy}.`;
}
