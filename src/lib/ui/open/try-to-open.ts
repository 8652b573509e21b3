import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { Restored } from '$lib/library/restore-documents';
import type { Outcome } from './open-file';
import { restoreFile, tellRestored } from './restore-file';

/** Opens a file that holds a document; whatever goes wrong is told as its problem. Null where it is no file of ours. */
export async function tryToOpen(file: File): Promise<Outcome> {
  try {
    if (/\.zip$/i.test(file.name)) {
      const restored = await restoreFile(file);
      if (restored) return toOutcome(restored);
    }
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

/** Documents that were put back are seen where they are listed. */
async function toOutcome(restored: Restored): Promise<Outcome> {
  if (restored.restored + restored.present === 0)
    return { opened: false, problems: restored.problems };
  await goto(resolve('/'));
  return { opened: true, said: tellRestored(restored), problems: restored.problems };
}
