// Every pattern here is tried on values as long as a file may have: none may go over a run of digits twice.
const DECIMAL = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:e[+-]?\\d+)?';
const NUMBER = new RegExp(`^\\s*${DECIMAL}\\s*$`, 'i');
const REAL = new RegExp(`^\\s*(?:${DECIMAL}|[+-]?(?:inf(?:inity)?|nan))\\s*$`, 'i');
const INTEGER = /^\s*[+-]?\d+\s*$/;
const BOOLEAN = /^\s*(?:true|false|0|1)\s*$/i;

/** A decimal number as graph files write it, of a size that a picture can stand; undefined for anything else. */
export function readNumber(text: string | undefined): number | undefined {
  if (text === undefined || !NUMBER.test(text)) return undefined;
  const number = Number(text);
  return Math.abs(number) <= 1e9 ? number : undefined;
}

/** Above 0, else undefined. */
export function readSize(text: string | undefined): number | undefined {
  const number = readNumber(text);
  return number !== undefined && number > 0 ? number : undefined;
}

/** `#rgb`, `#rrggbb` or the same with an alpha, or `rgb(…)`, as `#rrggbb`; names of colours are not known. */
export function readColour(text: string | undefined): string | undefined {
  const value = text?.trim().toLowerCase() ?? '';
  const [, short] = /^#([\da-f]{3})[\da-f]?$/.exec(value) ?? [];
  if (short !== undefined) return `#${short.replace(/./g, '$&$&')}`;
  const [, long] = /^(#[\da-f]{6})(?:[\da-f]{2})?$/.exec(value) ?? [];
  if (long !== undefined) return long;
  const [, inside] = /^rgba?\(([\d\s,./%]+)\)$/.exec(value) ?? [];
  const [red, green, blue] = inside?.trim().split(/[\s,/]+/) ?? [];
  return joinColour(red, green, blue);
}

/** Three numbers from 0 to 255 as `#rrggbb`. */
export function joinColour(...parts: (string | undefined)[]): string | undefined {
  const numbers = parts.map(readNumber);
  const isSane = numbers.every((part) => part !== undefined && part >= 0 && part <= 255);
  if (!isSane) return undefined;
  const digits = numbers.map((part) =>
    Math.round(part ?? 0)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

/** What values of a type look like, by the names that GraphML, GEXF and common writers give it. */
const FORMS = new Map([
  ...['int', 'integer', 'long', 'short', 'byte', 'biginteger'].map(
    (type) => [type, INTEGER] as const,
  ),
  ...['float', 'double', 'real', 'bigdecimal'].map((type) => [type, REAL] as const),
  ...['boolean', 'bool'].map((type) => [type, BOOLEAN] as const),
]);

/** Whether a value is of its declared type; an empty one, and one of a type not known here, always is. */
export function fitsType(value: string, type: string): boolean {
  return value === '' || (FORMS.get(type.toLowerCase())?.test(value) ?? true);
}
