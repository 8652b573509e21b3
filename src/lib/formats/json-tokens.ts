/** The kinds of pieces of a JSON text: brackets, keys, and values that hold no other. */
export type JsonTokenType = '{' | '}' | '[' | ']' | 'key' | 'string' | 'number' | 'word';

/** A stretch of a JSON text. */
export interface JsonSpan {
  start: number;
  end: number;
}

/**
 * Goes through a JSON text from piece to piece: in linear time, without a stack and without making anything. A text that is
 * not JSON has pieces too, and nothing throws.
 */
export class JsonScanner implements JsonSpan {
  readonly #text: string;
  type: JsonTokenType = 'word';
  start = 0;
  end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes to the next piece; false where there is none. */
  next(): boolean {
    const text = this.#text;
    let at = this.end;
    let sign = CLASSES[text.charCodeAt(at)] ?? NOTHING;
    while (sign === NOTHING) {
      at += 1;
      if (at >= text.length) return false;
      sign = CLASSES[text.charCodeAt(at)] ?? NOTHING;
    }
    this.start = at;
    if (sign === STRING) {
      this.end = endOfString(text, at);
      this.type = isKey(text, this.end) ? 'key' : 'string';
    } else if (sign === NUMBER || sign === WORD) {
      do at += 1;
      while (goesOn(sign, text.charCodeAt(at)));
      this.end = at;
      this.type = sign === NUMBER ? 'number' : 'word';
    } else {
      this.end = at + 1;
      this.type = text.charAt(at) as JsonTokenType;
    }
    return true;
  }
}

/** Where the first value beyond so many begins, objects and lists among them; undefined if there are not so many. */
export function findExcess(text: string, most: number): number | undefined {
  const scanner = new JsonScanner(text);
  let values = 0;
  while (scanner.next()) {
    if (scanner.type !== 'key' && scanner.type !== '}' && scanner.type !== ']') values += 1;
    if (values > most) return scanner.start;
  }
  return undefined;
}

/** Where brackets first stand deeper in each other than that; undefined if nowhere. */
export function findTooDeep(text: string, most: number): number | undefined {
  const scanner = new JsonScanner(text);
  let depth = 0;
  while (scanner.next()) {
    const { type } = scanner;
    if (type === '{' || type === '[') depth += 1;
    else if (type === '}' || type === ']') depth -= 1;
    if (depth > most) return scanner.start;
  }
  return undefined;
}

/** What a key or string with its quotes stands for; only in a text that is JSON. */
export function readString(text: string, { start, end }: JsonSpan): string {
  const inner = text.slice(start + 1, end - 1);
  return inner.includes('\\') ? (JSON.parse(`"${inner}"`) as string) : inner;
}

/** The same in a text that need not be JSON: escapes that are none stand for nothing. */
export function readLenient(text: string, span: JsonSpan): string {
  try {
    return readString(text, span);
  } catch {
    return '';
  }
}

const [NOTHING, BRACKET, STRING, NUMBER, WORD] = [0, 1, 2, 3, 4];

/** What begins with each ASCII character. */
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if ('{}[]'.includes(sign)) return BRACKET;
  if (sign === '"') return STRING;
  if (/[-\d]/.test(sign)) return NUMBER;
  return /[a-z]/i.test(sign) ? WORD : NOTHING;
});

const [PLUS, POINT, BACKSLASH, COLON, SPACE] = [0x2b, 0x2e, 0x5c, 0x3a, 0x20];

/** Words have letters, numbers also their digits, signs, point and “e”. */
function goesOn(begun: number, code: number): boolean {
  const sign = CLASSES[code];
  if (begun === WORD) return sign === WORD;
  return sign === NUMBER || sign === WORD || code === PLUS || code === POINT;
}

/** After the closing quote: the first one that an even number of backslashes precedes. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
    if ((at - before) % 2 === 0) return at + 1;
  }
  return text.length;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (text.charCodeAt(at) <= SPACE) at += 1;
  return text.charCodeAt(at) === COLON;
}
