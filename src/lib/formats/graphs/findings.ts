import { formatPlace } from '$lib/formats/place-at';
import {
  CAPS,
  type EdgeRecord,
  type GraphRecords,
  type NodeRecord,
  type Place,
  type ReadProblem,
  type ReadRecords,
} from './graph-records';

/** Where something was found: its place, its path, both or neither. */
export interface Where {
  at?: Place | undefined;
  path?: string;
}

/** What a reader finds wrong with a file; what is found again and again is told once, with its first place and a count. */
export class Findings {
  readonly #file: string;
  readonly #told = new Map<string, { problem: ReadProblem; times: number }>();
  #refused = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** Whether the file is not opened. */
  get refused(): boolean {
    return this.#refused;
  }

  /** Tells what keeps the file from being opened. */
  refuse(found: string, remedy: string, where: Where = {}): void {
    this.#refused = true;
    this.#tell('error', found, remedy, where);
  }

  /** Tells what was mended or left out. */
  warn(found: string, remedy: string, where: Where = {}): void {
    this.#tell('warning', found, remedy, where);
  }

  /** Every problem, in the order in which they were first found. */
  list(): ReadProblem[] {
    return [...this.#told.values()].map(({ problem, times }) =>
      times === 1
        ? problem
        : { ...problem, found: `${problem.found}, and ${times - 1} more like it` },
    );
  }

  /** What a reader returns: the records only if nothing was refused. */
  finish(records?: GraphRecords): ReadRecords {
    const problems = this.list();
    return records && !this.#refused ? { records, problems } : { problems };
  }

  /** Refuses a record that is larger than any sensible one. */
  checkSize(record: NodeRecord | EdgeRecord | GraphRecords, where: Where): void {
    if (record.fields.length > CAPS.attributes)
      this.refuse(
        `more than ${formatCount(CAPS.attributes)} attributes`,
        'Save it with fewer',
        where,
      );
    if (
      Object.values(record).some(isTooLong) ||
      record.fields.some((field) => field.some(isTooLong))
    )
      this.refuse(
        `a text of more than ${formatCount(CAPS.text)} characters`,
        'Shorten it, or leave it out',
        where,
      );
  }

  #tell(severity: ReadProblem['severity'], found: string, remedy: string, where: Where): void {
    const kind = `${severity} ${found}`;
    const told = this.#told.get(kind);
    if (told) {
      told.times += 1;
      return;
    }
    const { at, path } = where;
    const place = [at && formatPlace(at), path].filter(Boolean).join(', ') || 'the whole file';
    const problem: ReadProblem = { severity, file: this.#file, place, found, remedy };
    this.#told.set(kind, { problem: at ? { ...problem, at } : problem, times: 1 });
  }
}

/** A large number as people write it. */
export function formatCount(number: number): string {
  return number.toLocaleString('en');
}

function isTooLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > CAPS.text;
}
