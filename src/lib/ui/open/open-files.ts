import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { fileName } from '$lib/figure/file-name';
import { addDocument } from '$lib/library/my-documents';
import type { Problem } from '$lib/model/problem';
import { FILE_TYPE_NAMES } from '$lib/state/file-types';
import type { OpenedFile, ReadFiles, Told } from '$lib/state/read-files';
import { parseAddress } from '$lib/url/parse-address';
import { putReport } from './last-report';
import { linkToKept } from './link-to-kept';
import { parseKept } from './parse-kept';
import { readInWorker } from './read-in-worker';
import { restoreFile, tellRestored } from './restore-file';

/** What became of files: shown, put back into the list of documents, or as reading them found. */
export type Found =
  | { outcome: 'shown' }
  | { outcome: 'restored'; said: string; problems: readonly Problem[] }
  | Exclude<ReadFiles, OpenedFile>;

/** Reads files and shows what they hold, as a document of its own; rejects with the reason of `stop`. */
export async function openFiles(
  files: readonly File[],
  told: Told,
  onProgress: (share: number) => void,
  stop: AbortSignal,
): Promise<Found> {
  const [file] = files;
  const restored = file && /\.zip$/i.test(file.name) ? await restoreFile(file) : null;
  if (restored) {
    const isThere = restored.restored + restored.present > 0;
    if (isThere) await goto(resolve('/'));
    const said = isThere ? tellRestored(restored) : '';
    return { outcome: 'restored', said, problems: restored.problems };
  }
  const read = await readInWorker({ files, told }, onProgress, stop);
  if (read.outcome !== 'opened') return read;
  stop.throwIfAborted();
  await show(read, files.map((one) => one.name).join(' and '));
  return { outcome: 'shown' };
}

async function show({ content, kind, name, view, problems }: OpenedFile, file: string) {
  const own = fileName('', file.replace(/\.[^.]*$/, ''), '').slice(0, -1);
  const origin = { file, kind: FILE_TYPE_NAMES[kind] };
  const called = name ?? (own || 'document');
  const { id } = await addDocument({ name: called, content, origin }, parseKept);
  const [actors, lines] = [content.nodes.length, content.edges.length];
  putReport(id, { ...origin, actors, lines, problems });
  const query = new URLSearchParams(/^\?[^#]*$/.test(view) ? view : '');
  await goto(linkToKept(id, parseAddress(query).address));
}
