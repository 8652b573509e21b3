import type { ClaimGraph } from '$lib/model/claim-graph';
import { indexCircles } from '$lib/queries/circle-index';
import { mapCircles, type MapRequest } from '$lib/queries/circle-map';
import { buildCircleTree, type CircleTree } from '$lib/queries/circle-tree';
import { hasRoom } from '$lib/queries/has-room';
import { tabulateClaims, type ClaimTable } from '$lib/queries/claim-table';
import type { PlacedMap } from './fit-map';
import { placeCircles, type CirclePlaces } from './place-circles';

/** Draws maps of a document that has no room in one picture. */
export interface Atlas {
  draw: (request: MapRequest) => PlacedMap;
  /** Of a whole document, all circles closed; made once. */
  drawWhole: (present: ClaimGraph) => PlacedMap;
}

/** The atlas of a document whose circles are known; their tree may grow, then a new one is opened. */
export function openAtlas(tree: CircleTree, table: ClaimTable): Atlas {
  const index = indexCircles(tree, table);
  let last: { told: string; places: CirclePlaces } | null = null;
  const make = (request: MapRequest) => {
    const map = mapCircles(index, request);
    // Whoever is selected is mostly seen already: then nothing is placed anew.
    const told = JSON.stringify(map.everyone);
    if (last?.told !== told) last = { told, places: placeCircles(map) };
    return { map, places: last.places };
  };
  let whole: PlacedMap | null = null;
  const drawWhole = (present: ClaimGraph) => {
    const request = { present, left: null, opened: [], selected: [] };
    return present === table.graph ? (whole ??= make(request)) : make(request);
  };
  const draw = (request: MapRequest) => {
    const { present, left, opened, selected } = request;
    const isOfAll = left === null && opened.length === 0 && selected.length === 0;
    return isOfAll ? drawWhole(present) : make(request);
  };
  return { draw, drawWhole };
}

/** The atlas of a document whose circles have to be found first, at once: hundreds of thousands of claims take seconds. */
export function makeAtlas(graph: ClaimGraph): Atlas {
  const table = tabulateClaims(graph);
  return openAtlas(buildCircleTree(graph.order, table), table);
}

/** The map of a document as its picture shows it; null where that has room for everyone. */
export function overviewOf(graph: ClaimGraph): PlacedMap | null {
  return hasRoom(graph) ? null : makeAtlas(graph).drawWhole(graph);
}
