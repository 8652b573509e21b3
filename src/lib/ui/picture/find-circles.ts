import type { ClaimGraph } from '$lib/model/claim-graph';
import type { CircleTree } from '$lib/queries/circle-tree';
import { tabulateInTurns } from '$lib/queries/tabulate-in-turns';
import { openAtlas, type Atlas } from '$lib/scene/atlas';
import { startWorker } from '$lib/ui/start-worker';
import type { Asked, Found } from './circles-worker';

/**
 * Finds the circles of a document beside the page: tells an atlas as soon as there is one, and the whole one. Done then, or
 * when `left` is aborted; rejects if the worker fails.
 */
export async function findCircles(
  graph: ClaimGraph,
  onAtlas: (atlas: Atlas) => void,
  left: AbortSignal,
): Promise<void> {
  const table = await tabulateInTurns(graph);
  if (left.aborted) return;
  const worker = startWorker('circles');
  let isTold = false;
  const tell = (tree: CircleTree) => {
    isTold = true;
    onAtlas(openAtlas(tree, table));
  };
  try {
    await new Promise<void>((resolve, reject) => {
      left.addEventListener('abort', () => resolve());
      let grown: CircleTree | null = null;
      worker.onmessage = ({ data }: MessageEvent<Found>) => {
        if (data === null) {
          // Most have nothing opened yet, and see no difference: it is drawn once more, not with every level.
          if (grown) tell(grown);
          resolve();
        } else if (isTold) grown = data;
        else tell(data);
      };
      worker.onerror = ({ message }) =>
        reject(new Error(message || 'the code for it could not be loaded'));
      const { sources, targets } = table;
      worker.postMessage({ actors: graph.order, sources, targets } satisfies Asked);
    });
  } finally {
    worker.terminate();
  }
}
