import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { Outcome } from './open-file';
import { restoreFile, tellRestored } from './restore-file';

/** Puts the documents of a zip back, which are seen where they are listed; null if it is none that was saved here. */
export async function openArchive(file: File): Promise<Outcome> {
  const restored = await restoreFile(file);
  if (restored === null) return null;
  const { problems } = restored;
  if (restored.restored + restored.present === 0) return { opened: false, problems };
  await goto(resolve('/'));
  return { opened: true, said: tellRestored(restored), problems };
}
