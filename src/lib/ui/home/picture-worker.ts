import { addressOfSvg } from '$lib/figure/format-svg';
import { formatPicture } from '$lib/figure/format-picture';
import { findDocument } from '$lib/library/read-documents';
import { checkDocument } from '$lib/model/check-document';
import { overviewOf } from '$lib/scene/atlas';

/** What a page asks of this worker: the picture of a kept document, of which it gives the content if it alone has it. */
export interface Asked {
  id: string;
  content?: unknown;
}

/** The address of a picture: empty where there is no document, null where what is kept is none. */
export interface Painted {
  address: string | null;
}

addEventListener('message', async ({ data: { id, content } }: MessageEvent<Asked>) => {
  const held = content === undefined ? await contentOf(id) : content;
  postMessage({ address: held === undefined ? '' : paint(held) } satisfies Painted);
});

async function contentOf(id: string): Promise<unknown> {
  const found = await findDocument(id).catch(() => null);
  return found?.type === 'kept' ? found.content : undefined;
}

function paint(content: unknown): string | null {
  const read = checkDocument(content, '');
  if (!read.ok) return null;
  const { value: graph } = read;
  return addressOfSvg(formatPicture(graph, overviewOf(graph)));
}
