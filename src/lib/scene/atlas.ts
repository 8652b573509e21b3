import type { ClaimGraph } from '$lib/model/claim-graph';
import { indexCircles } from '$lib/queries/circle-index';
import { mapCircles, type MapRequest } from '$lib/queries/circle-map';
import { buildCircleTree, type CircleTree } from '$lib/queries/circle-tree';
import { tabulateClaims, type ClaimTable } from '$lib/queries/claim-table';
import type { PlacedMap } from './fit-map';
import { placeCircles } from './place-circles';

/** Draws maps of a document that has no room in one picture. */
export interface Atlas {
  graph: ClaimGraph;
  draw: (request: MapRequest) => PlacedMap;
  /** Of everyone, all circles closed. */
  drawWhole: () => PlacedMap;
}

/** The atlas of a document whose circles are known; their tree may grow, then a new one is opened. */
export function openAtlas(graph: ClaimGraph, tree: CircleTree, table: ClaimTable): Atlas {
  const index = indexCircles(graph, tree, table);
  const draw = (request: MapRequest) => {
    const map = mapCircles(index, request);
    return { map, places: placeCircles(map) };
  };
  const whole = { present: graph, left: null, opened: [], selected: [] };
  return { graph, draw, drawWhole: () => draw(whole) };
}

/** The atlas of a document whose circles have to be found first, at once: hundreds of thousands of claims take seconds. */
export function makeAtlas(graph: ClaimGraph): Atlas {
  const table = tabulateClaims(graph);
  return openAtlas(graph, buildCircleTree(graph.order, table), table);
}
