import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { formatContent, isSameContent } from '$lib/formats/content-blob';
import { checkDocument } from '$lib/model/check-document';
import type { Problem } from '$lib/model/problem';
import { tell } from './changes';
import { completed, inDatabase } from './database';
import { newId, PAGE, putDraft } from './drafts';
import { asFields, isKeptRecord, nameOf, type KeptRecord } from './kept-record';
import { NotKept } from './not-kept';
import { ARCHIVE_VERSION, LISTING, type Listed } from './pack-documents';
import { findDocument } from './read-documents';
import { renewCopy } from './renew-copy';

/** More than this is not unpacked, in bytes: a small file can hold a lot of nothing. */
const MOST = 256 * 1024 * 1024;

/** What came of an archive: how many documents were put back, how many were there already, and what was wrong. */
export interface Restored {
  restored: number;
  present: number;
  problems: Problem[];
}

/** Puts the documents of an archive back, beside what is there; null if it is no archive of ours. */
export async function restoreDocuments(
  bytes: Uint8Array,
  archive: string,
): Promise<Restored | null> {
  const files = unpack(bytes);
  const listing = asFields(files && readFile(files, LISTING));
  if (!files || !Array.isArray(listing.documents)) return null;
  const outcome: Restored = { restored: 0, present: 0, problems: [] };
  const refuse = (file: string, found: string, remedy: string) =>
    outcome.problems.push({ file: archive, place: file, found, remedy });
  if (listing.version !== ARCHIVE_VERSION) {
    refuse(LISTING, 'it was made by a later version of Claimscape', 'Use that version');
    return outcome;
  }
  for (const listed of listing.documents as unknown[]) {
    if (!isListed(listed)) {
      refuse(LISTING, 'it lists a document that it does not describe', 'Download the zip again');
      continue;
    }
    const content = readFile(files, listed.file);
    const checked = checkDocument(content, `${archive}, ${listed.file}`);
    if (!checked.ok) outcome.problems.push(...checked.problems);
    else if (await restore(listed, content, files)) outcome.restored += 1;
    else outcome.present += 1;
  }
  return outcome;
}

/** False if it is there already, be it changed since or not in this very version. */
async function restore(listed: Listed, content: unknown, files: Unzipped): Promise<boolean> {
  const found = await findDocument(listed.record.id).catch(() => null);
  if (found?.type === 'kept' && (await isSameContent(found.content, content))) return false;
  const { record: old } = listed;
  const record: KeptRecord = found
    ? { ...old, id: newId(), called: `${nameOf(old)} (restored)` }
    : old;
  const earlier = listed.earlier.flatMap(({ number, file }) => {
    const held = readFile(files, file);
    return old.earlier.some((version) => version.number === number) && held !== undefined
      ? [{ number, held }]
      : [];
  });
  const file = await formatContent(content);
  const before = await Promise.all(earlier.map(({ held }) => formatContent(held)));
  const kept = old.earlier.filter(({ number }) => earlier.some((one) => one.number === number));
  const adding = inDatabase(async (database) => {
    const writing = database.transaction(['documents', 'contents'], 'readwrite', {
      durability: 'strict',
    });
    const contents = writing.objectStore('contents');
    await completed(writing, [
      contents.put(file, [record.id, record.number]),
      ...earlier.map(({ number }, i) => contents.put(before[i], [record.id, number])),
      writing.objectStore('documents').add({ ...record, earlier: kept }, record.id),
    ]);
  });
  const copied = adding.then(() => renewCopy(record.id));
  await copied.catch((error) => {
    if (!(error instanceof NotKept)) throw error;
    // It is there as long as this page is.
    putDraft({ record, content, base: 0, page: PAGE });
  });
  tell({ type: 'changed', id: record.id });
  return true;
}

function isListed(listed: unknown): listed is Listed {
  const { record, file, earlier } = asFields(listed);
  const isEarlier = (one: unknown) => typeof asFields(one).file === 'string';
  return (
    isKeptRecord(record) &&
    typeof file === 'string' &&
    Array.isArray(earlier) &&
    earlier.every(isEarlier)
  );
}

/** What a file of the archive holds; undefined where there is none, or it is no JSON. */
function readFile(files: Unzipped, name: string): unknown {
  const bytes = Object.hasOwn(files, name) ? files[name] : undefined;
  try {
    return bytes && (JSON.parse(strFromU8(bytes)) as unknown);
  } catch {
    return undefined;
  }
}

/** Null where it is no zip, a broken one, or too large. */
function unpack(bytes: Uint8Array): Unzipped | null {
  let left = MOST;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name.endsWith('.json') && (left -= originalSize) >= 0,
    });
    return left < 0 ? null : files;
  } catch {
    return null;
  }
}
