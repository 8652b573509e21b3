import { formatCount } from '$lib/model/count';
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
import { type Words } from './problem-words';

/** Where something was found: its place, its path, both or neither. */
export interface Where {
  at?: Place | undefined;
  path?: string;
}

/** Says what was met so often, under these names. */
type Say = (times: number, names: readonly string[]) => Words;

/** What was met again and again: where first, and under which names. */
interface Tally {
  say: Say;
  where: Where;
  times: number;
  names: Set<string>;
}

/** Errors beyond this many are counted, not listed. */
const MOST = 100;

/** Thrown inside a reader to end it, when going on would be useless or too dear; never leaves the reader. */
export class Refusal extends Error {}

/** What a reader finds wrong with a file: errors one by one, what is mended of one kind as one warning that counts it. */
export class Findings {
  readonly #file: string;
  readonly #errors: ReadProblem[] = [];
  readonly #warnings: ReadProblem[] = [];
  readonly #tallies = new Map<string | Say, Tally>();
  #unlisted = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** Whether the file is not opened. */
  get refused(): boolean {
    return this.#errors.length > 0;
  }

  /** Tells what keeps the file from being opened. */
  refuse(found: string, remedy: string, where: Where = {}): void {
    if (this.#errors.length < MOST)
      this.#errors.push(this.#problem('error', { found, remedy }, where));
    else this.#unlisted += 1;
  }

  /** The same, and ends the reader. */
  end(at: Place | undefined, { found, remedy }: Words): never {
    this.refuse(found, remedy, { at });
    throw new Refusal(found);
  }

  /** Tells what was mended or left out; found again, it is counted. */
  warn(found: string, remedy: string, where: Where = {}): void {
    const say = (times: number) => ({
      found: times === 1 ? found : `${found}, and ${times - 1} more like it`,
      remedy,
    });
    this.#tally(found, say, where);
  }

  /** Counts so many more of what `say` says, and quotes, mended or left out. */
  count(at: Place | undefined, say: Say, name?: string, times = 1): void {
    this.#tally(say, say, { at }, name, times);
  }

  /** Takes in what was found in one of several files that are read together. */
  include(others: Findings): void {
    for (const problem of others.list())
      (problem.severity === 'error' ? this.#errors : this.#warnings).push(problem);
  }

  /** Every problem, errors first, in the order in which they were first found. */
  list(): ReadProblem[] {
    const more = { found: `${this.#unlisted} more errors`, remedy: 'Mend the first ones' };
    const warnings = [...this.#tallies.values()].map(({ say, where, times, names }) =>
      this.#problem('warning', say(times, [...names]), where),
    );
    return [
      ...this.#errors,
      ...(this.#unlisted > 0 ? [this.#problem('error', more, {})] : []),
      ...this.#warnings,
      ...warnings,
    ];
  }

  /** What a reader returns: the records only if nothing was refused. */
  finish(records?: GraphRecords): ReadRecords {
    const problems = this.list();
    return records && !this.refused ? { records, problems } : { problems };
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

  #tally(kind: string | Say, say: Say, where: Where, name?: string, times = 1): void {
    let tally = this.#tallies.get(kind);
    if (!tally) {
      tally = { say, where, times: 0, names: new Set() };
      this.#tallies.set(kind, tally);
    }
    tally.times += times;
    if (name !== undefined) tally.names.add(name);
  }

  #problem(severity: ReadProblem['severity'], words: Words, { at, path }: Where): ReadProblem {
    const place = [at && formatPlace(at), path].filter(Boolean).join(', ') || 'the whole file';
    return { severity, file: this.#file, place, ...words, ...(at ? { at } : {}) };
  }
}

function isTooLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > CAPS.text;
}
