import { expect, test } from 'vitest';
import { decodeText } from './decode-text';

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const wide = (text: string, littleEndian: boolean) =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0)).reduce<number[]>(
    (bytes, byte) => [...bytes, ...(littleEndian ? [byte, 0] : [0, byte])],
    [],
  );
const decode = (bytes: Iterable<number>, encoding?: string) =>
  decodeText(Uint8Array.from(bytes), { file: 'x', ...(encoding && { encoding }) });

test.each([
  ['plain ASCII', bytesOf('a'), 'a', 'utf-8'],
  ['UTF-8', new TextEncoder().encode('ä😀'), 'ä😀', 'utf-8'],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x61], 'a', 'utf-8'],
  ['UTF-16, little end first', [0xff, 0xfe, ...wide('a,b', true)], 'a,b', 'utf-16le'],
  ['UTF-16, big end first', [0xfe, 0xff, ...wide('a,b', false)], 'a,b', 'utf-16be'],
  [
    'a declaration of Latin-1',
    bytesOf('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9</a>'),
    '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>',
    'windows-1252',
  ],
  [
    'a declaration of US-ASCII',
    bytesOf("<?xml version='1.0' encoding='US-ASCII'?><a/>"),
    "<?xml version='1.0' encoding='US-ASCII'?><a/>",
    'windows-1252',
  ],
  [
    'a mark over a declaration',
    [0xff, 0xfe, ...wide('<?xml version="1.0" encoding="UTF-8"?><a/>', true)],
    '<?xml version="1.0" encoding="UTF-8"?><a/>',
    'utf-16le',
  ],
  [
    'UTF-16 without a mark but with a declaration',
    wide('<?xml version="1.0" encoding="UTF-16"?><a/>', true),
    '<?xml version="1.0" encoding="UTF-16"?><a/>',
    'utf-16le',
  ],
])('reads %s', (_, bytes, text, encoding) => {
  expect(decode(bytes)).toEqual({ ok: true, text, encoding, problems: [] });
});

test('a declaration that cannot be true is said, not believed', () => {
  const text = '<?xml version="1.0" encoding="utf-16"?><a>ä</a>';
  expect(decode(new TextEncoder().encode(text))).toMatchObject({
    ...{ ok: true, text, encoding: 'utf-8' },
    problems: [{ severity: 'warning', found: expect.stringContaining('utf-16') }],
  });
});

test.each([
  ['caf\xe9 au lait', 1, 4, 'a byte E9 that is not UTF-8'],
  ['a\nb\r\nc\xff', 3, 2, 'a byte FF that is not UTF-8'],
  ['\xef\xbb\xbfab\xc3', 1, 3, 'a byte C3 that is not UTF-8'],
  ['\xef\xbf\xbd\n\xe2\x82', 2, 1, 'a byte E2 that is not UTF-8'],
  ['\xed\xa0\x80', 1, 1, 'a byte ED that is not UTF-8'],
  ['\xc3\xa4\xc3\xa4\xc0\x80', 1, 3, 'a byte C0 that is not UTF-8'],
])('names line and column of bytes that are not UTF-8: %j', (text, line, column, found) => {
  expect(decode(bytesOf(text))).toEqual({
    ok: false,
    problems: [
      {
        ...{ severity: 'error', file: 'x', place: `line ${line}, column ${column}`, found },
        ...{ remedy: 'Save the file as UTF-8', at: { line, column } },
      },
    ],
  });
});

test('finds the one bad byte in a large file', () => {
  const text = `${'abcdefghi\n'.repeat(100_000)}ab\xe9${'\nabc'.repeat(100_000)}`;
  expect(decode(bytesOf(text))).toMatchObject({ problems: [{ at: { line: 100_001, column: 3 } }] });
});

test('a table may be Windows-1252, which only its reader can say', () => {
  const bytes = bytesOf('source,target\nJos\xe9,Zo\xeb\n');
  expect(decode(bytes)).toMatchObject({ ok: false, couldBe: 'windows-1252' });
  expect(decode(bytes, 'windows-1252')).toMatchObject({
    ok: true,
    text: 'source,target\nJosé,Zoë\n',
  });
  expect(decode(bytesOf('{"nodes": "\xe9"}'))).not.toHaveProperty('couldBe');
  expect(decode(bytesOf('Jos\xe9 met Zo\xeb. They talked.'))).not.toHaveProperty('couldBe');
});

/** As archives are: what is in them is listed at their end. */
const zip = (...names: string[]) =>
  bytesOf(
    `PK\x03\x04${'\xe9'.repeat(100_000)}${names.map((name) => `PK\x01\x02${name}`).join('')}`,
  );

test.each([
  ['%PDF-1.7\n\xe2', 'a PDF'],
  ['\x1f\x8b\x08', 'a file packed by gzip'],
  ['\xff\xfe\0\0a\0\0\0', 'UTF-32, which browsers do not read'],
  ['\0\0\xfe\xff\0\0\0a', 'UTF-32, which browsers do not read'],
  ['ab\nc\0d', 'a byte 0, which no text holds'],
  ['a\0,\0b\0\n\0c\0', 'UTF-16 without the mark that says so'],
  ['\0a\0,\0b\0\n\0c', 'UTF-16 without the mark that says so'],
  ['\x89PNG\r\n\x1a\n', 'a PNG picture, not a text'],
  ['{\\rtf1', 'an RTF document'],
  [
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    'a file of an older Office program, such as an Excel workbook',
  ],
  [
    '<?xml version="1.0" encoding="klingon"?><a/>',
    'the encoding “klingon”, which is not known here',
  ],
])('refuses by name what is no text: %j', (text, found) => {
  expect(decode(bytesOf(text))).toMatchObject({ ok: false, problems: [{ found }] });
});

test.each([
  [['[Content_Types].xml', 'xl/workbook.xml'], 'an Excel workbook', /CSV/],
  [['mimetypeapplication/vnd.oasis.opendocument.spreadsheet'], 'an OpenDocument workbook', /CSV/],
  [['[Content_Types].xml', 'word/document.xml'], 'a text document', /plain text/],
  [['CytoscapeSession-2020/cysession.xml'], 'a Cytoscape session', /Cytoscape\.js JSON/],
  [['graph.graphml'], 'a ZIP archive', /Unpack/],
])('tells a ZIP archive by what is in it: %j', (names, found, remedy) => {
  expect(decode(zip(...names))).toMatchObject({
    ok: false,
    problems: [{ found, remedy: expect.stringMatching(remedy) }],
  });
});

test('refuses what is larger than any graph', () => {
  const bytes = new Uint8Array(96 * 1024 * 1024 + 1);
  expect(decodeText(bytes, { file: 'x' })).toMatchObject({
    problems: [{ found: 'larger than 96 MB' }],
  });
});
