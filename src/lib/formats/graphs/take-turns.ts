import type { ReadOptions } from './graph-records';

/** Milliseconds that one piece of work may keep others waiting. */
const LONGEST = 8;

const ROUNDS = 32;

/** Lets a long loop be watched and ended: `if (turns.due) await turns.take(share)` in each round. */
export class Turns {
  readonly #options: ReadOptions;
  #since = performance.now();
  #rounds = 0;

  /** Throws the reason of a `stop` that has been called already. */
  constructor(options: ReadOptions) {
    this.#options = options;
    options.stop?.throwIfAborted();
  }

  /** Whether it is somebody else’s turn. */
  get due(): boolean {
    // Asking the time takes longer than most rounds.
    this.#rounds = (this.#rounds + 1) % ROUNDS;
    return this.#rounds === 0 && performance.now() - this.#since > LONGEST;
  }

  /** Tells the share read so far, lets everything else that waits run, and throws the reason of `stop` if it was called. */
  async take(share: number): Promise<void> {
    this.#options.onProgress?.(share);
    await pause();
    this.#options.stop?.throwIfAborted();
    this.#since = performance.now();
  }
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
