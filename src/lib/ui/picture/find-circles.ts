import type { ClaimGraph } from '$lib/model/claim-graph';
import { buildCircleTree, type CircleTree } from '$lib/queries/circle-tree';
import { finishInTurns } from '$lib/model/pace';
import { writeTable } from '$lib/queries/claim-table';
import { openAtlas, type Atlas } from '$lib/scene/atlas';
import { nextTurn } from '$lib/ui/next-turn';
import { startWorker } from '$lib/ui/start-worker';
import type { Asked, Found } from './circles-worker';

/** Of so many claims they are found sooner than a worker starts. */
const FEW = 4_000;

/**
 * Finds the circles of a document, beside the page if it is large: tells an atlas as soon as there is one, and the whole one.
 * Done then, or when `left` is aborted; rejects if the worker fails.
 */
export async function findCircles(
  graph: ClaimGraph,
  onAtlas: (atlas: Atlas) => void,
  left: AbortSignal,
): Promise<void> {
  const table = await finishInTurns(writeTable(graph));
  if (left.aborted) return;
  // What is drawn first is drawn in a turn of its own, and put up in another.
  const tell = async (tree: CircleTree) => {
    const atlas = openAtlas(tree, table);
    await nextTurn();
    if (!left.aborted) atlas.drawWhole(graph);
    await nextTurn();
    if (!left.aborted) onAtlas(atlas);
  };
  if (graph.size <= FEW) return tell(buildCircleTree(graph.order, table));
  const worker = startWorker('circles');
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
