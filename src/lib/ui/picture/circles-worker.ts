import { growCircleTree, type CircleTree } from '$lib/queries/circle-tree';
import type { Links } from '$lib/queries/claim-table';

/** What a page asks of this worker. */
export interface Asked extends Links {
  actors: number;
}

/** The tree, level by level; null when it is whole. */
export type Found = CircleTree | null;

addEventListener('message', ({ data: { actors, ...links } }: MessageEvent<Asked>) => {
  for (const tree of growCircleTree(actors, links)) postMessage(tree satisfies Found);
  postMessage(null satisfies Found);
});
