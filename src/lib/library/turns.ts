import { listen, tell } from './changes';

/** How long a page that has the turn may take to save and to give it, in ms: it may be frozen. */
const PATIENCE = 1500;

/** Which of the pages that show a document may change it: the first, until it goes or another one asks. */
export class Turns {
  readonly #id: string;
  readonly #onTurn: (mine: boolean) => void;
  readonly #beforeGiving: () => Promise<void>;
  readonly #locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  readonly #stopListening: () => void;
  #giveTurn: (() => void) | null = null;
  #queue = new AbortController();
  #isOver = false;

  /** `onTurn` is told whether this page may change the document; `beforeGiving` saves what it has changed. */
  constructor(id: string, onTurn: (mine: boolean) => void, beforeGiving: () => Promise<void>) {
    this.#id = id;
    this.#onTurn = onTurn;
    this.#beforeGiving = beforeGiving;
    this.#stopListening = listen((word) => {
      if (word.type === 'asked' && word.id === id && this.#giveTurn) void this.#give();
    });
    // Without locks nobody is told; what is saved is compared all the same.
    if (this.#locks) this.#request({ ifAvailable: true });
    else onTurn(true);
  }

  /** Takes the turn from the page that has it, once that has saved, or does not answer. */
  takeOver(): void {
    tell({ type: 'asked', id: this.#id });
    setTimeout(() => {
      if (this.#giveTurn || this.#isOver) return;
      this.#queue.abort();
      this.#request({ steal: true });
    }, PATIENCE);
  }

  /** Leaves the document to others. */
  end(): void {
    this.#isOver = true;
    this.#stopListening();
    this.#queue.abort();
    this.#giveTurn?.();
  }

  async #give(): Promise<void> {
    await this.#beforeGiving().catch(() => undefined);
    this.#giveTurn?.();
  }

  #wait(): void {
    this.#onTurn(false);
    if (this.#isOver) return;
    this.#queue = new AbortController();
    this.#request({ signal: this.#queue.signal });
  }

  #request(options: LockOptions): void {
    let give: (() => void) | null = null;
    const had = this.#locks?.request(`claimscape:${this.#id}`, options, async (lock) => {
      if (!lock || this.#isOver) return;
      const given = new Promise<void>((resolve) => {
        this.#giveTurn = give = resolve;
      });
      this.#onTurn(true);
      await given;
    });
    const lose = () => {
      if (this.#giveTurn === give) this.#giveTurn = null;
      // Whoever stops waiting takes the turn otherwise.
      if (!this.#isOver && !options.signal?.aborted) this.#wait();
    };
    had?.then(lose, lose);
  }
}
