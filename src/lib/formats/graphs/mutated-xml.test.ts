import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocuments, READERS, readFixtures, WRITERS, type Format } from './xml-files-for-tests';
import { isWellFormed } from './well-formed-for-tests';

/** How many per format: a few each time, `MUTATIONS=10000` for a thorough search. */
const RUNS = Number(process.env.MUTATIONS ?? 150);

/** Larger ones make thousands of runs slow and find nothing that these do not. */
const LARGEST = 100_000;

/** What breaks XML, or nearly does. */
const PIECES = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<!--',
    '-->',
    '--',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<!DOCTYPE a>',
    '<?xml version="1.0"?>',
  ],
  ...[
    '&',
    '&amp;',
    '&nbsp;',
    '&#0;',
    '&#x1F600;',
    ';',
    '"',
    "'",
    '=',
    ' a="b"',
    ' xmlns:a="u:a"',
    'a:',
    ':',
    '\0',
    '\u0007',
  ],
  ...[
    '<node id="n0">',
    '</node>',
    '<edge source="a" target="b"/>',
    '<graph>',
    '</graph>',
    '<data key="k">',
    '<attvalue for="0"/>',
  ],
  ...['\r', '\n', ' ', '\u00a0', '\ufeff', '\uffff', '😀', 'é', '0', '9', 'x', 'nan', '-'],
].map((piece) => new TextEncoder().encode(piece));

interface Change {
  kind: 'delete' | 'double' | 'swap' | 'replace' | 'cut' | 'splice' | 'insert';
  at: number;
  to: number;
  length: number;
  piece: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('delete', 'double', 'swap', 'replace', 'cut', 'splice', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4000 })),
  piece: fc.nat(PIECES.length - 1),
});

function apply(bytes: Uint8Array, { kind, at, to, length, piece }: Change): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const other = Math.floor(to * bytes.length);
  const end = Math.min(start + length, bytes.length);
  const [head, part, tail] = [
    bytes.subarray(0, start),
    bytes.subarray(start, end),
    bytes.subarray(end),
  ];
  const inserted = PIECES[piece] ?? new Uint8Array();
  const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  if (kind === 'cut') return head;
  if (kind === 'delete') return join(head, tail);
  if (kind === 'double') return join(head, part, part, tail);
  if (kind === 'insert') return join(head, inserted, part, tail);
  if (kind === 'replace') return join(head, inserted, tail);
  if (kind === 'splice') return join(head, bytes.subarray(other, other + length), tail);
  const [first, second] = [Math.min(start, other), Math.max(start, other)];
  const swapped = bytes.slice();
  [swapped[first], swapped[second]] = [bytes[second] ?? 32, bytes[first] ?? 32];
  return swapped;
}

async function filesOf(format: Format): Promise<Uint8Array[]> {
  const documents = await readDocuments();
  const own = await Promise.all(documents.map(({ graph }) => WRITERS[format].format(graph)));
  const others = readFixtures().flatMap((file) => (file.format === format ? [file.text] : []));
  const texts = [...own, ...others].filter(({ length }) => length < LARGEST);
  return texts.map((text) => new TextEncoder().encode(text));
}

test.each(['graphml', 'gexf'] as const)(
  'opens no mutated %s that is not well-formed, and never throws',
  async (format) => {
    const files = await filesOf(format);
    const outcomes = { opened: 0, refused: 0, 'refused though well-formed': 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (file, changes) => {
          const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
            changes.reduce(apply, file),
          );
          const { records, problems } = await READERS[format](text, { file: 'a' });
          const isFit = isWellFormed(text);
          const errors = problems.filter(({ severity }) => severity === 'error');
          expect(errors.length > 0).toBe(records === undefined);
          if (records) expect(isFit).toBe(true);
          for (const { found, remedy, at } of problems) {
            expect(found).toMatch(/^[^\n]+[^.\n]$/);
            expect(remedy).toMatch(/^[^\n]+[^.\n]$/);
            if (at) expect(Math.min(at.line, at.column)).toBeGreaterThan(0);
          }
          outcomes[records ? 'opened' : isFit ? 'refused though well-formed' : 'refused'] += 1;
        },
      ),
      { numRuns: RUNS, seed: 20_261_125 },
    );
    // Mutations that never or always break a file would show nothing.
    expect(Math.min(outcomes.opened, outcomes.refused)).toBeGreaterThan(RUNS / 20);
    if (process.env.MUTATIONS) console.info(format, outcomes);
  },
  600_000,
);
