import { strToU8, zipSync, type Zippable } from 'fflate';
import { formatReadable } from '$lib/formats/content-blob';
import type { KeptRecord } from './kept-record';
import { findDocument, findVersion, formatRaw, listDocuments } from './read-documents';

/** The file of an archive that says what is in it. */
export const LISTING = 'my-documents.json';
export const ARCHIVE_VERSION = 1;

/** What an archive says of a document: its record, and the files that hold it and its earlier versions. */
export interface Listed {
  record: KeptRecord;
  file: string;
  earlier: { number: number; file: string }[];
}

/** All documents as one zip: each a JSON file that opens by itself, the damaged as they are, and a listing. */
export async function packDocuments(): Promise<{
  bytes: Uint8Array<ArrayBuffer>;
  documents: number;
}> {
  const { entries, failure } = await listDocuments();
  if (failure) throw failure;
  const files: Zippable = {};
  const documents: Listed[] = [];
  for (const [i, { id, record }] of entries.entries()) {
    const found = record && (await findDocument(id));
    if (found?.type !== 'kept') {
      files[`damaged/${i + 1}.json`] = strToU8(await formatRaw(id));
      continue;
    }
    const name = `${i + 1}-${found.record.name}`;
    const earlier: Listed['earlier'] = [];
    for (const { number } of found.record.earlier) {
      const file = `earlier/${name}-${number}.json`;
      files[file] = await toFile(await findVersion(id, number));
      earlier.push({ number, file });
    }
    files[`${name}.json`] = await toFile(found.content);
    documents.push({ record: found.record, file: `${name}.json`, earlier });
  }
  files[LISTING] = await toFile({ version: ARCHIVE_VERSION, documents });
  // The policy of our pages lets in no worker of a library’s own making.
  return { bytes: zipSync(files), documents: documents.length };
}

const toFile = async (content: unknown) =>
  new Uint8Array(await (await formatReadable(content)).arrayBuffer());
