import fc from 'fast-check';
import { visit } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { hostileText } from './documents-for-tests';
import { findTooDeep, JsonScanner, readString } from './json-tokens';

function piecesOf(text: string): string[] {
  const scanner = new JsonScanner(text);
  const pieces: string[] = [];
  while (scanner.next()) pieces.push(`${scanner.type} ${scanner.start} ${scanner.end}`);
  return pieces;
}

/** The same by a parser that is not ours. */
function expectedOf(text: string): string[] {
  const pieces: string[] = [];
  const add = (type: string) => (offset: number, length: number) => {
    pieces.push(`${type} ${offset} ${offset + length}`);
  };
  visit(text, {
    onObjectBegin: add('{'),
    onObjectEnd: add('}'),
    onArrayBegin: add('['),
    onArrayEnd: add(']'),
    onObjectProperty: (_, offset, length) => add('key')(offset, length),
    onLiteralValue: (value, offset, length) => {
      const types: Record<string, string> = { string: 'string', number: 'number' };
      add(types[typeof value] ?? 'word')(offset, length);
    },
  });
  return pieces;
}

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(hostileText, fc.double(), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value')),
    fc.dictionary(hostileText, tie('value')),
  ),
}));

test('any JSON has the pieces that a parser finds', () => {
  fc.assert(
    fc.property(value, fc.nat(3), (held, indent) => {
      const text = JSON.stringify(held, null, indent);
      expect(piecesOf(text)).toEqual(expectedOf(text));
    }),
    { numRuns: 500 },
  );
});

test('any string is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(hostileText, (held) => {
      const text = JSON.stringify(held);
      const scanner = new JsonScanner(text);
      expect(scanner.next()).toBe(true);
      expect(readString(text, scanner)).toBe(held);
      expect(scanner.next()).toBe(false);
    }),
  );
});

test.each(['', '"', '"\\', '"a\\"', '{"a', '-', '[1.e', 'nul', '😀', '\\', '{]}['])(
  '%j, which is no JSON, comes to an end',
  (text) => {
    for (const piece of piecesOf(text)) expect(piece).toMatch(/^\S+ \d+ \d+$/);
  },
);

test('finds the first bracket that is too deep, and none in strings', () => {
  expect(findTooDeep('[[1], ["[[["], [\n[2]]]', 2)).toBe(17);
  expect(findTooDeep('[[1], ["[[["], [\n[2]]]', 3)).toBeUndefined();
  expect(findTooDeep('['.repeat(100_000), 200)).toBe(200);
});
