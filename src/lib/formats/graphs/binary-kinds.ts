/** A kind of file that is no text: what its bytes begin with, what it is, and the way out. */
interface BinaryKind {
  begins: string;
  /** What its beginning or its end holds beside: a ZIP archive has the list of its files there. */
  holds?: RegExp;
  found: string;
  remedy: string;
}

const WORKBOOK = 'Save the sheet as CSV, and open that';

/** In this order: a workbook is a ZIP archive too. */
const KINDS: readonly BinaryKind[] = [
  {
    ...{ begins: '\u0089PNG\r\n\u001a\n', found: 'a PNG picture, not a text' },
    remedy: 'Open a picture that was saved here with its document, or a graph file',
  },
  { begins: '%PDF', found: 'a PDF', remedy: 'Open the data it was made from, or copy its text' },
  {
    ...{ begins: 'PK\u0003\u0004', holds: /xl\/(?:workbook|worksheets)/ },
    ...{ found: 'an Excel workbook', remedy: WORKBOOK },
  },
  {
    ...{ begins: 'PK\u0003\u0004', holds: /application\/vnd\.oasis\.opendocument\.spreadsheet/ },
    ...{ found: 'an OpenDocument workbook', remedy: WORKBOOK },
  },
  {
    ...{
      begins: 'PK\u0003\u0004',
      holds: /word\/document|application\/vnd\.oasis\.opendocument\.text/,
    },
    ...{ found: 'a text document', remedy: 'Save it as plain text, and open that' },
  },
  {
    ...{ begins: 'PK\u0003\u0004', holds: /CytoscapeSession/ },
    found: 'a Cytoscape session',
    remedy: 'Open it in Cytoscape and export the network as Cytoscape.js JSON',
  },
  { begins: 'PK\u0003\u0004', found: 'a ZIP archive', remedy: 'Unpack it first' },
  { begins: 'PK\u0005\u0006', found: 'an empty ZIP archive', remedy: 'Choose another file' },
  { begins: '\u001f\u008b', found: 'a file packed by gzip', remedy: 'Unpack it first' },
  { begins: '7z\u00bc\u00af\u0027\u001c', found: 'a 7-Zip archive', remedy: 'Unpack it first' },
  {
    ...{ begins: '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', remedy: WORKBOOK },
    found: 'a file of an older Office program, such as an Excel workbook',
  },
  { begins: '{\\rtf', found: 'an RTF document', remedy: 'Save it as plain text, and open that' },
  { begins: '\u00ff\u00d8\u00ff', found: 'a JPEG picture', remedy: 'Choose a graph file' },
  { begins: 'GIF8', found: 'a GIF picture', remedy: 'Choose a graph file' },
  { begins: 'RIFF', holds: /^.{8}WEBP/s, found: 'a WebP picture', remedy: 'Choose a graph file' },
  {
    ...{ begins: 'SQLite format 3\0', found: 'an SQLite database' },
    remedy: 'Export its tables as CSV, and open those',
  },
];

/** What a file is that is no text, and the way out; undefined where it may be one. */
export function findBinaryKind(bytes: Uint8Array): { found: string; remedy: string } | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const likely = KINDS.filter(({ begins }) => start.startsWith(begins));
  if (likely.length === 0) return undefined;
  const latin = new TextDecoder('windows-1252');
  const ends = latin.decode(bytes.subarray(0, 4096)) + latin.decode(bytes.subarray(-65_536));
  const kind = likely.find(({ holds }) => holds?.test(ends) ?? true);
  return kind && { found: kind.found, remedy: kind.remedy };
}
