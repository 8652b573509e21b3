import type { Outcome } from './open-file';

/** Opens a file that holds a document; whatever goes wrong is told as its problem. Null where it is no file of ours. */
export async function tryToOpen(file: File): Promise<Outcome> {
  try {
    const { openFile } = await import('./open-file');
    return await openFile(file);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const remedy = 'Try again, or choose another file';
    return {
      opened: false,
      problems: [{ file: file.name, place: 'the whole file', found, remedy }],
    };
  }
}
