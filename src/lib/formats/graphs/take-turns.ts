import { Pace } from '$lib/model/pace';
import { Findings, Refusal } from './findings';
import { CAPS, type GraphRecords, type ReadOptions, type ReadRecords } from './graph-records';

const ROUNDS = 32;

/** Keeps a reader stoppable, within its time, and from holding up whatever else runs beside it. */
export class Turns {
  readonly #options: ReadOptions;
  readonly #findings: Findings;
  readonly #began = performance.now();
  readonly #pace = new Pace();
  #rounds = 0;

  /** Throws the reason of a `stop` that has been called already. */
  constructor(options: ReadOptions, findings: Findings) {
    this.#options = options;
    this.#findings = findings;
    options.stop?.throwIfAborted();
  }

  /** In a loop of short rounds, whether to take turns now: `if (turns.due) await turns.take(share)`. */
  get due(): boolean {
    // Asking the time takes longer than most rounds.
    this.#rounds = (this.#rounds + 1) % ROUNDS;
    return this.#rounds === 0 && this.#pace.isLate;
  }

  /**
   * Between two pieces of work, `share` of which is done: lets everything else that waits run if it has waited long, throws
   * the reason of `stop` if it was called, and ends the reader when its time is up.
   */
  async take(share: number): Promise<void> {
    this.#options.onProgress?.(share);
    if (this.#pace.isLate) await this.#pace.rest();
    this.#options.stop?.throwIfAborted();
    if (performance.now() - this.#began > CAPS.time)
      this.#findings.end(undefined, {
        found: `reading it takes more than ${CAPS.time / 1000} seconds`,
        remedy: 'Choose a smaller graph, or a part of this one',
      });
  }
}

/** Runs a reader: records if it finds no error, every problem in any case; a refusal ends it and stays inside. */
export async function readInTurns(
  options: ReadOptions,
  read: (turns: Turns, findings: Findings) => Promise<GraphRecords | undefined>,
): Promise<ReadRecords> {
  const findings = new Findings(options.file);
  try {
    return findings.finish(await read(new Turns(options, findings), findings));
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason;
    return findings.finish();
  }
}
