/** Tells line and column of offsets that never go back, in one pass over the text. */
export class LineCounter {
  readonly #text: string;
  #line = 1;
  #start = 0;

  constructor(text: string) {
    this.#text = text;
  }

  at(offset: number): { line: number; column: number } {
    for (;;) {
      const end = this.#text.indexOf('\n', this.#start);
      if (end < 0 || end >= offset) return { line: this.#line, column: offset - this.#start + 1 };
      this.#line += 1;
      this.#start = end + 1;
    }
  }
}

/** Line and column of one offset, counted from 1, columns in UTF-16 units. */
export function placeAt(text: string, offset: number): { line: number; column: number } {
  return new LineCounter(text).at(offset);
}

/** A place in words. */
export function formatPlace({ line, column }: { line: number; column: number }): string {
  return `line ${line}, column ${column}`;
}
