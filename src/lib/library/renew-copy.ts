import { dropCopies, putCopy } from './copies';
import { inDatabase } from './database';
import { isKeptRecord } from './kept-record';

/** Makes a document’s copy what the database holds of it; where that cannot be, it is kept without one. */
export async function renewCopy(id: string): Promise<void> {
  const renewing = inDatabase(async (database) => {
    const reading = database.transaction(['documents', 'contents']);
    const record = await reading.objectStore('documents').get(id);
    if (record === undefined) await dropCopies(id);
    if (!isKeptRecord(record)) return;
    const content = await reading.objectStore('contents').get([id, record.number]);
    await putCopy(record, content);
  });
  await renewing.catch(() => undefined);
}
