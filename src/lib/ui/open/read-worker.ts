import { tellError } from '$lib/model/problem';
import { readFiles, type Told } from '$lib/state/read-files';

/** What a page asks of this worker. */
export interface Asked {
  files: readonly File[];
  told: Told;
}

addEventListener('message', async ({ data: { files, told } }: MessageEvent<Asked>) => {
  try {
    const given = await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    const onProgress = (share: number) => postMessage({ share });
    postMessage({ read: await readFiles(given, { told, onProgress }) });
  } catch (error) {
    postMessage({ failure: tellError(error) });
  }
});
