import { addressOfSvg } from '$lib/figure/format-svg';
import { formatPicture } from '$lib/figure/format-picture';
import { checkDocument } from '$lib/model/check-document';
import { overviewOf } from '$lib/scene/atlas';

/** The address of what a kept document looks like; null where what is kept is no document. */
export interface Painted {
  address: string | null;
}

addEventListener('message', ({ data: content }: MessageEvent<unknown>) => {
  postMessage({ address: paint(content) } satisfies Painted);
});

function paint(content: unknown): string | null {
  const read = checkDocument(content, '');
  if (!read.ok) return null;
  const { value: graph } = read;
  return addressOfSvg(formatPicture(graph, overviewOf(graph)));
}
