import type { Telling } from '$lib/figure/draw-legend';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { hasRoom } from '$lib/queries/has-room';
import { partOf } from '$lib/queries/neighbourhood';
import { claimsBetween } from '$lib/queries/relationships';
import { pairOf } from '$lib/queries/selection';
import type { Atlas } from '$lib/scene/atlas';
import type { SceneRequest } from '$lib/scene/build-scene';
import type { Explorer } from './explorer.svelte';

/** What a picture is built from, in whatever size. */
export interface Seen {
  graph: ClaimGraph;
  request: Omit<SceneRequest, 'size' | 'textScale'>;
  /** The claims (keys) that count; null for all. */
  left: ReadonlySet<string> | null;
  telling: Telling;
}

/** The same of the whole document, with nothing selected or left out; as it is where it has no room and its circles are not known. */
export function seenWhole({ graph }: Explorer, shown: Seen, atlas: Atlas | null): Seen {
  const request = { ...shown.request, selection: null, left: null, marked: null };
  if (shown.graph === graph) return { ...shown, left: null, request };
  if (!hasRoom(graph) && !atlas) return shown;
  const circles = hasRoom(graph) ? null : (atlas?.drawWhole(graph) ?? null);
  // What is measured is measured among the actors that are shown.
  const { size, colour, groups } = shown.telling;
  const { weightOf, fillingOf } = request;
  return {
    ...{ graph: circles?.map.graph ?? graph, left: null },
    telling: {
      size: size === 'file' ? size : 'claims',
      colour: colour === 'file' ? colour : 'none',
      groups,
    },
    request: {
      ...request,
      circles,
      weightOf: size === 'file' ? weightOf : undefined,
      fillingOf: colour === 'file' ? fillingOf : undefined,
    },
  };
}

/** The same of what is selected and who is beside it alone; as it is where nothing is, or where even they have no room. */
export function seenSelected({ graph, present, selection }: Explorer, shown: Seen): Seen {
  if (selection === null) return shown;
  const claims = new Set(
    selection.type === 'actor'
      ? present.edges(selection.actor)
      : selection.type === 'claim'
        ? [selection.claim]
        : claimsBetween(present, selection.source, selection.target),
  );
  // The selected actors are there even where their claims are hidden.
  const selected =
    selection.type === 'actor' ? [selection.actor] : (pairOf(graph, selection) ?? []);
  const touched = [...claims].flatMap((claim) => present.extremities(claim));
  const actors = new Set([...selected, ...touched]);
  const alone = partOf(
    present,
    (actor) => actors.has(actor),
    (claim) => claims.has(claim),
  );
  if (!hasRoom(alone)) return shown;
  return { ...shown, graph: alone, request: { ...shown.request, circles: null } };
}
