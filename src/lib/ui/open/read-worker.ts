import { portionsOf } from '$lib/model/portions';
import { tellError } from '$lib/model/problem';
import { readFiles, type ReadFiles, type Told } from '$lib/state/read-files';

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
    tell(await readFiles(given, { told, onProgress }));
  } catch (error) {
    postMessage({ failure: tellError(error) });
  }
});

/** What was read, a large document portion by portion: all at once it would hold up the page that takes it. */
function tell(read: ReadFiles): void {
  if (read.outcome !== 'opened') return postMessage({ read });
  for (const portion of portionsOf(read.content)) postMessage({ portion });
  postMessage({ read: { ...read, content: { ...read.content, nodes: [], edges: [] } } });
}
