import { digestBytes } from '$lib/anchoring/own-text';
import { findCarried } from '$lib/figure/carried';
import { isPng } from '$lib/figure/png-chunks';
import { decodeText } from '$lib/formats/graphs/decode-text';
import type { ReadOptions, ReadProblem } from '$lib/formats/graphs/graph-records';
import { readTables } from '$lib/formats/graphs/read-csv';
import { concat } from '$lib/figure/bytes';
import {
  inspectTable,
  type TableInspection,
  type TableMapping,
} from '$lib/formats/graphs/inspect-table';
import { readRecords } from '$lib/formats/graphs/read-records';
import { GRAPH_KIND_NAMES } from '$lib/formats/graphs/graph-kinds';
import { recogniseKind } from '$lib/formats/graphs/recognise-kind';
import { settleRecords } from '$lib/formats/graphs/settle-records';
import { refuse } from '$lib/formats/graphs/warn';
import { parseContent } from '$lib/formats/graph-json';
import { checkContent } from '$lib/model/check-document';
import type { Problem } from '$lib/model/problem';
import type { DocumentFile } from '$lib/model/schema';
import type { FileType } from './file-types';

/** A file as it was given; its name is told to readers, and decides nothing. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What only its reader can know of a file. */
export interface Told {
  encoding?: 'windows-1252';
  /** What the columns of each table mean, in the order of the files. */
  mappings?: readonly TableMapping[];
}

/** A document that was read, with all that was mended or left out. */
export interface OpenedFile {
  outcome: 'opened';
  kind: FileType;
  content: DocumentFile;
  /** The view that a picture was saved from, as an address has it. */
  view: string;
  /** What its files are called after, where it says so. */
  name: string | null;
  problems: ReadProblem[];
}

/** What became of some files: a document; why there is none; what to ask; or that they are just text. */
export type ReadFiles =
  | OpenedFile
  | {
      outcome: 'refused';
      kind: FileType | null;
      problems: ReadProblem[];
      couldBe?: 'windows-1252';
    }
  | { outcome: 'asks'; tables: { file: string; inspection: TableInspection }[] }
  | { outcome: 'text' };

interface Decoded {
  file: GivenFile;
  text: string;
  kind: Exclude<ReturnType<typeof recogniseKind>['kind'], 'refused'>;
  problems: ReadProblem[];
}

/** Reads one file, or a table of edges with its table of nodes, by what they hold; never throws but `stop`’s reason. */
export async function readFiles(
  files: readonly GivenFile[],
  options: Omit<ReadOptions, 'file'> & { told?: Told },
): Promise<ReadFiles> {
  const [first, second] = files;
  if (!first) return refused(null, []);
  if (!second && isPng(first.bytes)) return openPicture(first);
  const decoded: Decoded[] = [];
  for (const file of files) {
    const read = decodeText(file.bytes, { file: file.name, ...options.told });
    if (!read.ok)
      return {
        ...refused(null, read.problems),
        ...(read.couldBe ? { couldBe: read.couldBe } : {}),
      };
    const recognised = recogniseKind(read.text, file.name);
    if (recognised.kind === 'refused') return refused(null, recognised.problems);
    decoded.push({ file, text: read.text, kind: recognised.kind, problems: read.problems });
  }
  const [one] = decoded;
  if (!one) return refused(null, []);
  if (!second) return openText(one, options);
  if (decoded.length === 2 && decoded.every(({ kind }) => kind === 'table'))
    return openTables(decoded, options);
  return refused(null, [
    refuse(
      first.name,
      undefined,
      `${files.length} files at once`,
      'Open one at a time, or a table of edges with its table of nodes',
    ),
  ]);
}

async function openText(
  one: Decoded,
  options: Omit<ReadOptions, 'file'> & { told?: Told },
): Promise<ReadFiles> {
  const { file, text, kind, problems } = one;
  if (kind === 'svg') return openPicture(file);
  if (kind === 'text' || kind === 'html') return { outcome: 'text' };
  if (kind === 'claimscape') {
    const read = await parseContent(text, file.name);
    return read.ok ? opened(kind, read.value, problems) : refused(kind, read.problems.map(toError));
  }
  if (kind === 'table') return openTables([one], options);
  const read = await readRecords(kind, text, { ...options, file: file.name });
  const all = [...problems, ...read.problems];
  if (!read.records) return refused(kind, all);
  const settled = settleRecords(read.records, {
    file: file.name,
    kind: GRAPH_KIND_NAMES[kind],
    digest: await digestOf(file.bytes),
  });
  return opened(kind, settled.content, [...all, ...settled.problems]);
}

async function openTables(
  tables: readonly Decoded[],
  options: Omit<ReadOptions, 'file'> & { told?: Told },
): Promise<ReadFiles> {
  const inspected = tables.map(({ file, text }, i) => {
    const told = options.told?.mappings?.[i];
    return { file, text, told, inspection: inspectTable(text, { file: file.name, ...told }) };
  });
  const name = inspected.map(({ file }) => file.name).join(' and ');
  const kind = 'table';
  const problems = [
    ...tables.flatMap((one) => one.problems),
    ...inspected.flatMap(({ inspection }) => inspection.problems),
  ];
  if (problems.some(({ severity }) => severity === 'error')) return refused(kind, problems);
  const read = inspected.map(({ file, text, told, inspection: { guess } }) => ({
    file: file.name,
    text,
    mapping: told ?? guess,
  }));
  const pick = (role: TableMapping['role']) => read.filter(({ mapping }) => mapping.role === role);
  const [edges, nodes] = [pick('edges'), pick('nodes')];
  const isClear = inspected.every(({ told, inspection }) => told ?? inspection.sure);
  if (!isClear || edges.length > 1 || nodes.length > 1)
    return {
      outcome: 'asks',
      tables: inspected.map(({ file, inspection }) => ({ file: file.name, inspection })),
    };
  const { records, problems: found } = await readTables(
    { ...(edges[0] ? { edges: edges[0] } : {}), ...(nodes[0] ? { nodes: nodes[0] } : {}) },
    { ...options, file: name },
  );
  const all = [...problems, ...found];
  if (!records) return refused(kind, all);
  const digest = await digestOf(concat(inspected.map(({ file }) => file.bytes)));
  const settled = settleRecords(records, {
    file: name,
    kind: GRAPH_KIND_NAMES[kind],
    digest,
  });
  return opened(kind, settled.content, [...all, ...settled.problems]);
}

async function openPicture({ name, bytes }: GivenFile): Promise<ReadFiles> {
  const kind = 'picture';
  const found = await findCarried(bytes);
  if (found.type === 'nothing')
    return refused(kind, [
      refuse(
        name,
        undefined,
        'no graph data in this picture',
        'Choose a PNG or SVG that was saved here with “The document and this view” in it, and that no other program has saved again',
      ),
    ]);
  if (found.type === 'broken')
    return refused(kind, [
      refuse(
        name,
        undefined,
        `what it carries cannot be read: ${found.reason}`,
        'Save the picture again',
      ),
    ]);
  const { document, view, name: called } = found.carried;
  const checked = checkContent(document, name);
  return checked.ok
    ? { ...opened(kind, checked.value, []), view, name: called }
    : refused(kind, checked.problems.map(toError));
}

function opened(kind: FileType, content: DocumentFile, problems: ReadProblem[]): OpenedFile {
  return { outcome: 'opened', kind, content, view: '', name: null, problems };
}

function refused(kind: FileType | null, problems: ReadProblem[]): ReadFiles {
  const rank = ({ severity }: ReadProblem) => (severity === 'error' ? 0 : 1);
  return { outcome: 'refused', kind, problems: problems.sort((a, b) => rank(a) - rank(b)) };
}

function toError(problem: Problem): ReadProblem {
  const [, line, column] = /^line (\d+), column (\d+)/.exec(problem.place) ?? [];
  const at = line ? { at: { line: Number(line), column: Number(column) } } : {};
  return { ...problem, severity: 'error', ...at };
}

/** Where the platform has no digest, graphs of files are not told apart by it. */
async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return (await digestBytes(bytes)) ?? '0'.repeat(64);
}
