/** Tells line and column of offsets that never go back, in one pass over the text. */
export class LineCounter {
  readonly #text: string;
  readonly #newline: string;
  #line = 1;
  #start = 0;
  /** Where the line ends; looked for only when it is passed: a text may be one long line. */
  #end: number;

  constructor(text: string, newline = '\n') {
    this.#text = text;
    this.#newline = newline;
    this.#end = this.#endFrom(0);
  }

  at(offset: number): { line: number; column: number } {
    while (this.#end < offset) {
      this.#line += 1;
      this.#start = this.#end + 1;
      this.#end = this.#endFrom(this.#start);
    }
    return { line: this.#line, column: offset - this.#start + 1 };
  }

  #endFrom(start: number): number {
    const end = this.#text.indexOf(this.#newline, start);
    return end < 0 ? Infinity : end;
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
