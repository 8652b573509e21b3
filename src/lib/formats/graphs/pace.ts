import { CAPS, type GraphRecords, type ReadOptions, type ReadRecords } from './graph-records';
import { ProblemList, Refusal } from './problem-list';

/** For so long a reader works before others have their turn, in ms. */
const TURN = 16;

/** Keeps a reader stoppable, within its time, and from holding up whatever else runs beside it. */
export class Pace {
  readonly #options: ReadOptions;
  readonly #problems: ProblemList;
  readonly #began = performance.now();
  #turnBegan = this.#began;

  constructor(options: ReadOptions, problems: ProblemList) {
    this.#options = options;
    this.#problems = problems;
  }

  /** Between two pieces of work, `share` of which is done; throws the reason of `stop`, and refuses when time is up. */
  async step(share: number): Promise<void> {
    this.#options.onProgress?.(share);
    if (performance.now() - this.#turnBegan > TURN) {
      await new Promise((resume) => setTimeout(resume));
      this.#turnBegan = performance.now();
    }
    this.#options.stop?.throwIfAborted();
    if (performance.now() - this.#began > CAPS.time)
      this.#problems.refuse(undefined, {
        found: `reading it takes more than ${CAPS.time / 1000} seconds`,
        remedy: 'Choose a smaller graph, or a part of this one',
      });
  }
}

/** Runs a reader: records if it finds no error, every problem in any case; a refusal ends it and stays inside. */
export async function readAtPace(
  options: ReadOptions,
  read: (pace: Pace, problems: ProblemList) => Promise<GraphRecords>,
): Promise<ReadRecords> {
  const problems = new ProblemList(options.file);
  try {
    const records = await read(new Pace(options, problems), problems);
    return { ...(problems.hasErrors ? {} : { records }), problems: problems.list() };
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason;
    return { problems: problems.list() };
  }
}
