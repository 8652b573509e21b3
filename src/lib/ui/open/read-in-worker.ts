import { noteWritten, parsePortion, type WrittenPortion } from '$lib/formats/content-blob';
import { CAPS } from '$lib/formats/graphs/graph-records';
import { refuse } from '$lib/formats/graphs/warn';
import { vouchFor } from '$lib/model/check-document';
import { joinPortions, type Portion } from '$lib/model/portions';
import { shareAlike } from '$lib/model/share-alike';
import type { ReadFiles } from '$lib/state/read-files';
import type { Asked } from './read-worker';
import { startWorker } from '$lib/ui/start-worker';

/** What the worker says: how far it is, some of a document, what else it read, or that it failed. */
type Said =
  | { share: number }
  | { portion: WrittenPortion }
  | { read: ReadFiles; file?: Blob }
  | { failure: string };

/**
 * Reads files beside the page, which answers meanwhile; `stop` ends it at any moment, then this rejects with its reason. A
 * document that was opened is checked, and known to be.
 */
export function readInWorker(
  asked: Asked,
  onProgress?: (share: number) => void,
  stop?: AbortSignal,
): Promise<ReadFiles> {
  const worker = startWorker('reader');
  const portions: Portion[] = [];
  const done = new AbortController();
  let late: ReturnType<typeof setTimeout> | undefined;
  const files = 'files' in asked ? asked.files : [];
  const name = files.map((file) => file.name).join(' and ');
  return new Promise<ReadFiles>((resolve, reject) => {
    const fail = (found: string, remedy: string) =>
      resolve({
        outcome: 'refused',
        kind: null,
        problems: [refuse(name, undefined, found, remedy)],
      });
    late = setTimeout(
      () => fail(`reading takes longer than ${CAPS.time / 1000} seconds`, 'Open a part of it'),
      // The readers look at the clock themselves; this is for what no reader can interrupt.
      CAPS.time + 5_000,
    );
    const { signal } = done;
    stop?.addEventListener('abort', () => reject(stop.reason as Error), { signal });
    worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if ('share' in data) return onProgress?.(data.share);
      if ('portion' in data) return void portions.push(readPortion(data.portion));
      if ('read' in data) return resolve(join(data.read, portions, data.file));
      fail(data.failure, 'Try again, or choose another file');
    });
    worker.addEventListener('error', ({ message }) =>
      fail(message || 'the reader could not be started', 'Reload the page, and try again'),
    );
    worker.postMessage(asked);
  }).finally(() => {
    // Else they would hold all that was read: one for another minute, the other for as long as somebody could stop it.
    clearTimeout(late);
    done.abort();
    worker.terminate();
  });
}

function readPortion(written: WrittenPortion): Portion {
  const portion = parsePortion(written);
  shareAlike(portion.edges.map(({ attributes }) => attributes));
  return portion;
}

function join(read: ReadFiles, portions: readonly Portion[], file: Blob | undefined): ReadFiles {
  if (read.outcome !== 'opened') return read;
  const content = file ? { ...read.content, ...joinPortions(portions) } : read.content;
  if (file) noteWritten(content, file);
  // The worker, which is this program, has checked it.
  vouchFor(content);
  return { ...read, content };
}
