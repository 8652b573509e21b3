import type { ClaimGraph } from '$lib/model/claim-graph';
import {
  entriesIn,
  showHits,
  type Entry,
  type Find,
  type FindType,
  type Hit,
} from '$lib/queries/finder';
import { startWorker } from '$lib/ui/start-worker';
import type { Asked } from './find-worker';

interface Waiting {
  resolve: (hits: Hit[]) => void;
  reject: (reason: Error) => void;
}

/** Looks things up in one document, beside the page: a letter of it stands in tens of thousands of names. */
export class FindBeside {
  /** Done when everything can be found, until then what is known by now; rejects if there is no finding. */
  readonly whole: Promise<void>;
  readonly #worker = startWorker('finder');
  readonly #entries: Entry[] = [];
  /** Who waits for an answer, the first one first. */
  readonly #waiting: Waiting[] = [];

  /** Whoever asks for it ends it. */
  constructor(graph: ClaimGraph) {
    this.#worker.onmessage = ({ data }: MessageEvent<Hit[]>) =>
      this.#waiting.shift()?.resolve(data);
    this.#worker.onerror = ({ message }) => {
      const error = new Error(message || 'the code for it could not be loaded');
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    };
    this.whole = this.#addAll(graph);
  }

  /** What is found for some words. */
  async find(words: string): Promise<ReadonlyMap<FindType, Find[]>> {
    return showHits(this.#entries, await this.#ask({ words }));
  }

  end(): void {
    this.#worker.terminate();
  }

  /** A portion goes when the one before is known: words that are asked for meanwhile do not wait for all of them. */
  async #addAll(graph: ClaimGraph): Promise<void> {
    for (const portion of entriesIn(graph)) {
      this.#entries.push(...portion);
      await this.#ask({ add: portion.map(({ type, text, also }) => ({ type, text, also })) });
    }
  }

  #ask(asked: Asked): Promise<Hit[]> {
    this.#worker.postMessage(asked);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }
}
