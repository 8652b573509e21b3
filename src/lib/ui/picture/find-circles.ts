import type { ClaimGraph } from '$lib/model/claim-graph';
import type { CircleTree } from '$lib/queries/circle-tree';
import { tabulateClaims } from '$lib/queries/claim-table';
import { openAtlas, type Atlas } from '$lib/scene/atlas';
import { startWorker } from '$lib/ui/start-worker';
import type { Asked } from './circles-worker';

/** Finds the circles of a document beside the page; tells an atlas as soon as there is one, and a better one while it grows. */
export function findCircles(
  graph: ClaimGraph,
  onAtlas: (atlas: Atlas) => void,
  onFailure: (reason: string) => void,
): () => void {
  const table = tabulateClaims(graph);
  const worker = startWorker('circles');
  worker.addEventListener('message', ({ data }: MessageEvent<CircleTree>) =>
    onAtlas(openAtlas(graph, data, table)),
  );
  worker.addEventListener('error', ({ message }) => onFailure(message));
  const { sources, targets } = table;
  worker.postMessage({ actors: graph.order, sources, targets } satisfies Asked);
  return () => worker.terminate();
}
