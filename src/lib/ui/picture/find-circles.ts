import type { ClaimGraph } from '$lib/model/claim-graph';
import type { CircleTree } from '$lib/queries/circle-tree';
import { finishInTurns } from '$lib/model/pace';
import { writeTable } from '$lib/queries/claim-table';
import { openAtlas, type Atlas } from '$lib/scene/atlas';
import { nextTurn } from '$lib/ui/next-turn';
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
  const table = await finishInTurns(writeTable(graph));
  if (left.aborted) return;
  const worker = startWorker('circles');
  // What is drawn first is drawn in a turn of its own, and put up in another.
  const tell = async (tree: CircleTree) => {
    const atlas = openAtlas(tree, table);
    await nextTurn();
    if (!left.aborted) atlas.drawWhole(graph);
    await nextTurn();
    if (!left.aborted) onAtlas(atlas);
  };
  try {
    await new Promise<void>((resolve, reject) => {
      left.addEventListener('abort', () => resolve());
      worker.onmessage = ({ data: { tree, isWhole } }: MessageEvent<Found>) => {
        const told = tree ? tell(tree) : Promise.resolve();
        told.then(() => isWhole && resolve(), reject);
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
