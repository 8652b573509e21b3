import type { Colouring, Sizing } from '$lib/model/vocabulary';
import { findFileLooks, type ColourGroup } from '$lib/queries/file-looks';
import type { Explorer } from './explorer.svelte';

/** What the size and colour of actors tell. */
export interface Looks {
  size: Sizing;
  colour: Colouring;
  /** The same where nothing else is asked for: as in their graph file, if that tells something. */
  own: { size: Sizing; colour: Colouring };
  /** What its sizes and colours tell. */
  hasSizes: boolean;
  groups: readonly ColourGroup[];
}

/** What the address asks for, as far as it is told here; what a graph file draws is found once for a document. */
export function looksOf({ graph, address }: Pick<Explorer, 'graph' | 'address'>): Looks {
  const { hasSizes, groups } = findFileLooks(graph);
  const own: Looks['own'] = {
    size: hasSizes ? 'file' : 'claims',
    colour: groups.length > 0 ? 'file' : 'none',
  };
  const { size, colour } = address;
  return {
    size: size === 'own' || size === 'file' ? own.size : size,
    colour: colour === 'own' || colour === 'file' ? own.colour : colour,
    ...{ own, hasSizes, groups },
  };
}
