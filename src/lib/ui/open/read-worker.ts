/// <reference lib="webworker" />
import { readFiles, type Told } from '$lib/state/read-files';

const worker = self as unknown as DedicatedWorkerGlobalScope;

/** What a page asks of this worker. */
export interface Asked {
  files: readonly File[];
  told: Told;
}

worker.addEventListener('message', async ({ data: { files, told } }: MessageEvent<Asked>) => {
  try {
    const given = await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    const onProgress = (share: number) => worker.postMessage({ share });
    worker.postMessage({ read: await readFiles(given, { told, onProgress }) });
  } catch (error) {
    worker.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
});
