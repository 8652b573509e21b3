import { formatContent, parseContentBlob } from '$lib/formats/content-blob';
import { checkContent } from '$lib/model/check-document';
import { isLarge } from '$lib/model/portions';
import { tellError } from '$lib/model/problem';
import { readFiles, type ReadFiles, type Told } from '$lib/state/read-files';

/** What a page asks of this worker: to read files, or what is kept of a document. */
export type Asked = { files: readonly File[]; told: Told } | { kept: Blob };

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  try {
    await tell(await ('kept' in data ? readKept(data.kept) : read(data.files, data.told)));
  } catch (error) {
    postMessage({ failure: tellError(error) });
  }
});

async function read(files: readonly File[], told: Told): Promise<ReadFiles> {
  const reading = files.map(async (file) => ({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }));
  const onProgress = (share: number) => postMessage({ share });
  return readFiles(await Promise.all(reading), { told, onProgress });
}

/** This program has written it, and no cap of strangers’ files is for it. */
async function readKept(kept: Blob): Promise<ReadFiles> {
  const checked = checkContent(await parseContentBlob(kept), '');
  if (!checked.ok) return { outcome: 'text' };
  const rest = { view: '', name: null, problems: [] };
  return { outcome: 'opened', kind: 'claimscape', content: checked.value, ...rest };
}

/**
 * What was read, a large document portion by portion: all at once it would hold up the page that takes it. As text: what the
 * page parses itself has each word once, where a copy has it with every claim.
 */
async function tell(read: ReadFiles): Promise<void> {
  if (read.outcome !== 'opened' || !isLarge(read.content)) return postMessage({ read });
  const file = await formatContent(read.content, (portion) => postMessage({ portion }));
  postMessage({ read: { ...read, content: { ...read.content, nodes: [], edges: [] } }, file });
}
