import type { Problem } from '$lib/model/problem';
import type { Place, ReadProblem } from './graph-records';
import { refuse, warn } from './warn';

/** What was found and what to do about it; neither ends with a stop. */
export type Words = Pick<Problem, 'found' | 'remedy'>;

/** How often something of one kind was met, and under which names; the first are kept to be shown. */
interface Tally {
  count: number;
  at: Place | undefined;
  names: Set<string>;
  words: (count: number, names: readonly string[]) => Words;
}

/** Errors beyond this many are counted, not listed. */
const MOST = 100;

/** Thrown inside a reader to end it, when going on would be useless or too dear; never leaves the reader. */
export class Refusal extends Error {}

/** Gathers the problems of one file: errors one by one, warnings of one kind as one that counts them. */
export class ProblemList {
  readonly #file: string;
  readonly #errors: ReadProblem[] = [];
  readonly #tallies = new Map<string, Tally>();
  #unlisted = 0;

  constructor(file: string) {
    this.#file = file;
  }

  get hasErrors(): boolean {
    return this.#errors.length > 0;
  }

  /** Adds an error; without a place it is of the whole file. */
  error(at: Place | undefined, words: Words): void {
    if (this.#errors.length < MOST) this.#errors.push(this.#problem('error', at, words));
    else this.#unlisted += 1;
  }

  /** Adds an error and ends the reader. */
  refuse(at: Place | undefined, words: Words): never {
    this.error(at, words);
    throw new Refusal(words.found);
  }

  /** Counts `times` more of what `words` says; `kind` tells sorts of warnings apart, `name` is quoted in them. */
  warn(kind: string, at: Place | undefined, words: Tally['words'], name?: string, times = 1): void {
    let tally = this.#tallies.get(kind);
    if (!tally) this.#tallies.set(kind, (tally = { count: 0, at, names: new Set(), words }));
    tally.count += times;
    if (name !== undefined) tally.names.add(name);
  }

  /** All of them, errors first. */
  list(): ReadProblem[] {
    const more = { found: `${this.#unlisted} more errors`, remedy: 'Mend the first ones' };
    const warnings = [...this.#tallies.values()].map(({ count, at, names, words }) =>
      this.#problem('warning', at, words(count, [...names])),
    );
    return [
      ...this.#errors,
      ...(this.#unlisted > 0 ? [this.#problem('error', undefined, more)] : []),
      ...warnings,
    ];
  }

  #problem(severity: ReadProblem['severity'], at: Place | undefined, words: Words): ReadProblem {
    const tell = severity === 'error' ? refuse : warn;
    return tell(this.#file, at, words.found, words.remedy);
  }
}

/** A piece of a file between quotation marks, cut to what a sentence can hold. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length > 40 ? `${[...line.slice(0, 40)].slice(0, -1).join('')}…` : line}”`;
}

/** The first few of many names, quoted. */
export function quoteSome(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(quote).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

/** Words for a file that goes beyond one of `CAPS`. */
export function tooMuch(what: string, most: number): Words {
  return {
    found: `it has more than ${most.toLocaleString('en')} ${what}`,
    remedy: 'Choose a smaller graph, or a part of this one',
  };
}
