import { downloadFile } from '$lib/ui/picture/download-file';

/** Hands all of the reader’s documents as one zip to the browser’s downloads; how many they are. */
export async function downloadAll(): Promise<number> {
  const { packDocuments } = await import('$lib/library/pack-documents');
  const { bytes, documents } = await packDocuments();
  const day = new Date().toISOString().slice(0, 10);
  downloadFile(new Blob([bytes], { type: 'application/zip' }), `claimscape-${day}.zip`);
  return documents;
}
