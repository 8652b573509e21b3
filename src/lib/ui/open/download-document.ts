import { formatReadable } from '$lib/formats/content-blob';
import { downloadFile } from '$lib/ui/picture/download-file';

/** Hands what a document holds, as it is, to the browser’s downloads: a JSON file, which opens here again. */
export async function downloadDocument(content: unknown, name: string): Promise<void> {
  downloadFile(await formatReadable(content), `${name}.json`);
}

/** The same with a text that is JSON already. */
export function downloadText(text: string, name: string): void {
  downloadFile(new Blob([text], { type: 'application/json' }), `${name}.json`);
}
