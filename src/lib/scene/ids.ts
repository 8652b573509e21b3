import type { Shown } from '$lib/queries/circle-map';

/** The id in a scene of an actor (or its key) or a circle: a stranger’s keys can be anything, the prefix keeps them apart. */
export function nodeId(of: string | Shown): string {
  if (typeof of === 'string') return `a:${of}`;
  return of.type === 'actor' ? `a:${of.actor}` : `o:${of.key.depth}.${of.key.actor}`;
}
