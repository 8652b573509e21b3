import { growCircleTree, type CircleTree } from '$lib/queries/circle-tree';
import type { Links } from '$lib/queries/claim-table';

/** What a page asks of this worker. */
export interface Asked extends Links {
  actors: number;
}

/** The tree as soon as there is one, then the whole; null where that is the same. */
export interface Found {
  tree: CircleTree | null;
  isWhole: boolean;
}

addEventListener('message', ({ data: { actors, ...links } }: MessageEvent<Asked>) => {
  const tell = (tree: CircleTree | null, isWhole: boolean) =>
    postMessage({ tree, isWhole } satisfies Found);
  const levels = growCircleTree(actors, links);
  const first = levels.next().value ?? null;
  tell(first, false);
  const [more] = [...levels].slice(-1);
  tell(more ?? null, true);
});
