import { nextFrame } from '$lib/ui/next-frame';

/** So many of a list are put up at once: what is read first. */
const FIRST = 1;
/** And so many more with every frame. */
const STEP = 6;
/** Up to so many, and so many more whenever a reader has come to the last. */
const PART = 120;

/** How much of a long list stands there: who asks for it is answered at once, and it grows while they begin to read. */
export class Gradually {
  readonly #length: () => number;
  #count = $state(FIRST);
  #limit = $state(PART);

  /** Within a component; `length` is the list’s. */
  constructor(length: () => number) {
    this.#length = length;
    $effect(() => {
      if (this.#count >= Math.min(this.#limit, length())) return;
      let isLeft = false;
      void nextFrame().then(() => {
        if (!isLeft) this.#count += STEP;
      });
      return () => (isLeft = true);
    });
  }

  /** So many entries stand there by now. */
  get count(): number {
    return Math.min(this.#count, this.#limit);
  }

  /** So many must be asked for; 0 while others are still being put up. */
  get hidden(): number {
    return this.#count < this.#limit ? 0 : Math.max(0, this.#length() - this.#limit);
  }

  /** Puts up at least so many entries now. */
  reach(count: number): void {
    this.#limit = Math.max(this.#limit, count);
    this.#count = Math.max(this.#count, count);
  }

  askForMore(): void {
    this.#limit += PART;
  }
}
