import type { ClaimGraph } from '$lib/model/claim-graph';
import type { CircleTree } from '$lib/queries/circle-tree';
import { tabulateInTurns } from '$lib/queries/claim-table';
import { openAtlas, type Atlas } from '$lib/scene/atlas';
import { startWorker } from '$lib/ui/start-worker';
import type { Asked, Found } from './circles-worker';

/**
 * Finds the circles of a document beside the page: tells an atlas as soon as there is one, and a better one while it
 * grows. Done when it is whole, or `left` is aborted; rejects if the worker fails.
 */
export async function findCircles(
  graph: ClaimGraph,
  onAtlas: (atlas: Atlas) => void,
  left: AbortSignal,
): Promise<void> {
  const table = await tabulateInTurns(graph);
  if (left.aborted) return;
  const worker = startWorker('circles');
  const tell = (tree: CircleTree) => onAtlas(openAtlas(tree, table));
  try {
    await new Promise<void>((resolve, reject) => {
      left.addEventListener('abort', () => resolve());
      worker.onmessage = ({ data }: MessageEvent<Found>) => (data ? tell(data) : resolve());
      worker.onerror = ({ message }) =>
        reject(new Error(message || 'the code for it could not be loaded'));
      const { sources, targets } = table;
      worker.postMessage({ actors: graph.order, sources, targets } satisfies Asked);
    });
  } finally {
    worker.terminate();
  }
}
