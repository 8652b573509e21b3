import type { CircleKey } from '$lib/model/vocabulary';

/** The id in a scene of an actor (key) or a circle: a stranger’s keys can be anything, the prefix keeps them apart. */
export function nodeId(of: string | CircleKey): string {
  return typeof of === 'string' ? `a:${of}` : `o:${of.depth}.${of.actor}`;
}
