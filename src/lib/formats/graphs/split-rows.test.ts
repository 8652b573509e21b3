import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { splitRows } from './split-rows';

function split(text: string, delimiter = ',') {
  const rows: string[][] = [];
  const places: string[] = [];
  const reading = splitRows(text, delimiter);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return { rows, places, fault: value };
    rows.push(value.cells);
    places.push(`${value.at.line}:${value.at.column}`);
  }
}

test.each([
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    ['1:1', '2:1'],
  ],
  [
    'a,b\r\nc,\r\n',
    [
      ['a', 'b'],
      ['c', ''],
    ],
    ['1:1', '2:1'],
  ],
  [
    'a,b\rc,d\r',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    ['1:1', '2:1'],
  ],
  ['a\r\nb\nc', [['a'], ['b'], ['c']], ['1:1', '2:1', '3:1']],
  ['\n\na\n \n\nb', [['a'], ['b']], ['3:1', '6:1']],
  ['"a\nb\r\nc",d\ne', [['a\nb\r\nc', 'd'], ['e']], ['1:1', '4:1']],
  ['"a ""b""", " c " ,  d  \n""', [['a "b"', ' c ', 'd']], ['1:1']],
  ['a "b",c"d\ne', [['a "b"', 'c"d'], ['e']], ['1:1', '2:1']],
  ['a,"b\r"\r\n"c"\r\n', [['a', 'b\r'], ['c']], ['1:1', '2:1']],
  ['a,"b"\n"c"\r', [['a', 'b'], ['c']], ['1:1', '2:1']],
  ['', [], []],
])('%j', (text, rows, places) => {
  expect(split(text)).toEqual({ rows, places, fault: undefined });
});

test.each([
  ['a,b\nc,"d', 'a quote that is never closed', '2:3'],
  ['a\nb,"c\nd,"e",f', '“e” after the closing quote of a cell that begins in line 2', '3:4'],
  ['"a"b', '“b” after the closing quote of a cell that begins in line 1', '1:4'],
])('%j ends with a fault', (text, found, place) => {
  const { fault } = split(text);
  expect(fault?.found).toBe(found);
  expect(`${fault?.at.line}:${fault?.at.column}`).toBe(place);
});

test('a tab cuts cells, and its spaces do not', () => {
  expect(split('a b\t"c\td"\n', '\t').rows).toEqual([['a b', 'c\td']]);
});

test('has the cells that Papaparse wrote and reads, whatever is in them', () => {
  const cell = fc
    .array(fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\r\n', ' ', '\t', 'é', '😀', "'"), {
      maxLength: 6,
    })
    .map((pieces) => pieces.join(''));
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  const line = fc.constantFrom('\n' as const, '\r\n' as const);
  const delimiter = fc.constantFrom(',', ';', '\t', '|');
  fc.assert(
    fc.property(table, line, delimiter, (rows, newline, sign) => {
      const text = Papa.unparse(rows, { newline, delimiter: sign });
      expect(split(text, sign)).toMatchObject({ rows, fault: undefined });
      expect(Papa.parse(text, { newline, delimiter: sign }).data).toEqual(rows);
    }),
    { numRuns: 1000 },
  );
});
