import { formatPicture } from '$lib/figure/format-picture';
import { checkDocument } from '$lib/model/check-document';
import { hasRoom } from '$lib/queries/has-room';
import { makeAtlas } from '$lib/scene/atlas';

/** What a document that is kept looks like, as an SVG; null where what is kept is no document. */
export interface Painted {
  svg: string | null;
}

addEventListener('message', ({ data: content }: MessageEvent<unknown>) => {
  postMessage({ svg: paint(content) } satisfies Painted);
});

function paint(content: unknown): string | null {
  const read = checkDocument(content, '');
  if (!read.ok) return null;
  const { value: graph } = read;
  return formatPicture(graph, hasRoom(graph) ? null : makeAtlas(graph).drawWhole());
}
