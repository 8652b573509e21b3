import { concat } from './bytes';
import type { LoadedFont } from './typesetter';

/** Of a file and of an entry in its directory, in bytes. */
const SIZES = { file: 12, entry: 16 };

/** A font with some letters alone, as TrueType: what it knows of pairs and other forms of letters is left out. */
export function subsetFont(
  { font }: LoadedFont,
  letters: Iterable<string>,
): Uint8Array<ArrayBuffer> {
  const subset = font.createSubset();
  /** Glyphs by their ids; the first of a font is for letters that it has not. */
  const places = new Map<number, number>();
  const groups = [...new Set(letters)]
    .map((letter) => letter.codePointAt(0) ?? 0)
    .sort((a, b) => a - b)
    .map((code) => {
      const glyph = font.glyphForCodePoint(code);
      subset.includeGlyph(glyph);
      const place = places.get(glyph.id) ?? places.size + 1;
      places.set(glyph.id, place);
      return [code, code, place];
    });
  const tables = new Map(readTables(subset.encode()));
  tables.set('cmap', mapLetters(groups));
  // Browsers want these to be there, and take them as empty as can be.
  tables.set('OS/2', words([[0, 2], [0, 2], [400, 2], [5, 2], ...fill(70)]));
  tables.set(
    'name',
    words([
      [0, 2],
      [0, 2],
      [6, 2],
    ]),
  );
  tables.set('post', words([[0x30000, 4], ...fill(28)]));
  return writeTables(tables);
}

/** Values, each with the bytes that it takes. */
type Word = readonly [value: number, bytes: 2 | 4];

function words(all: readonly Word[]): Uint8Array<ArrayBuffer> {
  const written = new Uint8Array(all.reduce((sum, [, bytes]) => sum + bytes, 0));
  const view = new DataView(written.buffer);
  let at = 0;
  for (const [value, bytes] of all) {
    if (bytes === 2) view.setUint16(at, value);
    else view.setUint32(at, value);
    at += bytes;
  }
  return written;
}

function fill(bytes: number): Word[] {
  return Array.from({ length: bytes / 2 }, () => [0, 2]);
}

/** Which glyph a letter has, by runs of letters (format 12, for Windows and Unicode). */
function mapLetters(groups: readonly number[][]): Uint8Array<ArrayBuffer> {
  const head = 16;
  return words([
    ...([
      [0, 2],
      [1, 2],
      [3, 2],
      [10, 2],
      [12, 4],
    ] as const),
    ...([
      [12, 2],
      [0, 2],
      [head + 12 * groups.length, 4],
      [0, 4],
      [groups.length, 4],
    ] as const),
    ...groups.flat().map((value): Word => [value, 4]),
  ]);
}

function readTables(bytes: Uint8Array): [string, Uint8Array][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: view.getUint16(4) }, (_, i) => {
    const entry = SIZES.file + i * SIZES.entry;
    const start = view.getUint32(entry + 8);
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    return [tag, bytes.slice(start, start + view.getUint32(entry + 12))];
  });
}

/** Without checksums, which no one checks. */
function writeTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = Math.floor(Math.log2(sorted.length));
  const directory: Word[] = [
    [0x10000, 4],
    [sorted.length, 2],
    [2 ** power * SIZES.entry, 2],
    [power, 2],
    [(sorted.length - 2 ** power) * SIZES.entry, 2],
  ];
  let at = SIZES.file + sorted.length * SIZES.entry;
  for (const [tag, content] of sorted) {
    const name = [...tag].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
    directory.push([name, 4], [0, 4], [at, 4], [content.length, 4]);
    at += content.length + (-content.length & 3);
  }
  // Tables begin at multiples of four.
  const padded = sorted.flatMap(([, content]) => [content, new Uint8Array(-content.length & 3)]);
  return concat([words(directory), ...padded]);
}
