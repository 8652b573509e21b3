/** A piece of a JSON text: a bracket, a key with its quotes, or a value that holds no other. */
export interface JsonToken {
  type: '{' | '}' | '[' | ']' | 'key' | 'string' | 'number' | 'word';
  start: number;
  end: number;
}

/**
 * The pieces of a JSON text one after another, in linear time and without a stack. A text that is not JSON has pieces too,
 * and never throws.
 */
export function* readTokens(text: string): Generator<JsonToken> {
  let start = 0;
  while (start < text.length) {
    const sign = text.charAt(start);
    let end = start + 1;
    if (sign === '{' || sign === '}' || sign === '[' || sign === ']') {
      yield { type: sign, start, end };
    } else if (sign === '"') {
      end = endOfString(text, start);
      yield { type: isKey(text, end) ? 'key' : 'string', start, end };
    } else if (NUMBER.test(sign)) {
      while (end < text.length && IN_NUMBER.test(text.charAt(end))) end += 1;
      yield { type: 'number', start, end };
    } else if (LETTER.test(sign)) {
      while (end < text.length && LETTER.test(text.charAt(end))) end += 1;
      yield { type: 'word', start, end };
    }
    start = end;
  }
}

/** Where brackets first stand deeper in each other than that; undefined if nowhere. */
export function findTooDeep(text: string, most: number): number | undefined {
  let depth = 0;
  for (const { type, start } of readTokens(text)) {
    if (type === '{' || type === '[') depth += 1;
    else if (type === '}' || type === ']') depth -= 1;
    if (depth > most) return start;
  }
  return undefined;
}

/** What a key or string with its quotes stands for; only in a text that is JSON. */
export function readString(text: string, { start, end }: JsonToken): string {
  const inner = text.slice(start + 1, end - 1);
  return inner.includes('\\') ? (JSON.parse(`"${inner}"`) as string) : inner;
}

const NUMBER = /[-\d]/;
const IN_NUMBER = /[-+.eE\d]/;
const LETTER = /[A-Za-z]/;

/** After the closing quote: the first one that an even number of backslashes precedes. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at;
    while (text.charAt(before - 1) === '\\') before -= 1;
    if ((at - before) % 2 === 0) return at + 1;
  }
  return text.length;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (/\s/.test(text.charAt(at))) at += 1;
  return text.charAt(at) === ':';
}
