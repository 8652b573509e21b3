import { tellError } from '$lib/model/problem';
import type { Restored } from '$lib/library/restore-documents';
import { count } from '$lib/model/count';

/** Puts back the documents of a zip that was saved here; null where it is none, `problems` where it could not be. */
export async function restoreFile(file: File): Promise<Restored | null> {
  try {
    const { restoreDocuments } = await import('$lib/library/restore-documents');
    return await restoreDocuments(new Uint8Array(await file.arrayBuffer()), file.name);
  } catch (error) {
    const found = tellError(error);
    const remedy = 'What was restored before that is there; try again';
    const problem = { file: file.name, place: 'the whole file', found, remedy };
    return { restored: 0, present: 0, problems: [problem] };
  }
}

/** What came of it, in a sentence. */
export function tellRestored({ restored, present, problems }: Restored): string {
  const parts = [
    `${count(restored, 'document')} restored`,
    present > 0 && `${present} already here`,
    problems.length > 0 && `${count(problems.length, 'problem')}`,
  ];
  return parts.filter(Boolean).join(', ');
}
