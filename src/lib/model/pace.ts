/** Milliseconds that one piece of work may keep others waiting. */
const LONGEST = 10;

/** Keeps long work from holding up whatever else runs beside it: `if (pace.isLate) await pace.rest()`. */
export class Pace {
  #since = performance.now();

  get isLate(): boolean {
    return performance.now() - this.#since > LONGEST;
  }

  /** Lets everything else that waits have its turn. */
  async rest(): Promise<void> {
    await pause();
    this.#since = performance.now();
  }
}

/** Some work, piece by piece: between two of them everything else that waits has its turn. */
export async function* inTurns<Piece>(pieces: Iterable<Piece>): AsyncGenerator<Piece> {
  const pace = new Pace();
  for (const piece of pieces) {
    yield piece;
    if (pace.isLate) await pace.rest();
  }
}

/** The same as `finish`, for a page that answers meanwhile. */
export async function finishInTurns<Done>(work: Iterator<undefined, Done>): Promise<Done> {
  const pace = new Pace();
  let step = work.next();
  for (; !step.done; step = work.next()) if (pace.isLate) await pace.rest();
  return step.value;
}

/** A message comes at once, where browsers hold back timers that follow each other. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
