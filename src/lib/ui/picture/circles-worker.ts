import { growCircleTree } from '$lib/queries/circle-tree';
import type { Links } from '$lib/queries/claim-table';

/** What a page asks of this worker; it answers with the tree, level by level. */
export interface Asked extends Links {
  actors: number;
}

addEventListener('message', ({ data: { actors, ...links } }: MessageEvent<Asked>) => {
  for (const tree of growCircleTree(actors, links)) postMessage(tree);
});
