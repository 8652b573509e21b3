import { formatContent } from '$lib/formats/content-blob';
import { readCopies } from './copies';
import type { Database } from './migrations';

/** Fills a database that has no documents with what was copied: the browser has lost the one before. */
export async function bringBack(database: Database): Promise<void> {
  if ((await database.count('documents')) > 0) return;
  const copies = await readCopies();
  if (copies.length === 0) return;
  const contents = await Promise.all(copies.map(({ content }) => formatContent(content)));
  const writing = database.transaction(['documents', 'contents'], 'readwrite');
  const documents = writing.objectStore('documents');
  // Another page may have been first.
  if ((await documents.count()) > 0) return;
  const requests = copies.flatMap(({ record }, i) => [
    documents.put({ ...record, earlier: [] }, record.id),
    writing.objectStore('contents').put(contents[i], [record.id, record.number]),
  ]);
  await Promise.all([...requests, writing.done]);
}
