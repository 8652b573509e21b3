import type { Place } from './graph-records';

/** Offsets of a text as lines and columns. Fast for offsets that grow, right for any. */
export class LinePlaces {
  readonly #text: string;
  readonly #ends = /\r\n?|\n/g;
  #line = 1;
  #start: number;
  #next = 0;

  constructor(text: string) {
    this.#text = text;
    this.#start = lengthOfMark(text);
    this.#next = this.#nextStart();
  }

  at(offset: number): Place {
    if (offset < this.#start && this.#line > 1) return new LinePlaces(this.#text).at(offset);
    while (this.#next <= offset) {
      this.#line += 1;
      this.#start = this.#next;
      this.#next = this.#nextStart();
    }
    return { line: this.#line, column: Math.max(offset - this.#start, 0) + 1 };
  }

  #nextStart(): number {
    this.#ends.lastIndex = this.#start;
    return this.#ends.test(this.#text) ? this.#ends.lastIndex : Infinity;
  }
}

/** A byte order mark takes no column: editors do not show it. */
function lengthOfMark(text: string): number {
  return text.startsWith('\ufeff') ? 1 : 0;
}
