import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Layout } from '$lib/model/vocabulary';
import { bendLines, SPREADS } from './bend-lines';
import { draftBundles } from './bundles';
import type { Filling } from './fill-actors';
import { fitMap, type PlacedMap } from './fit-map';
import type { Box, Curve, Point, Size } from './geometry';
import { draftLines } from './lines';
import { buildCircleNodes, buildNodes } from './nodes';
import { placeNames, rimNameBox } from './place-names';
import type { SceneLine, SceneNode, SceneRim } from './scene';
import { drawnCurve } from './shapes';

/** What decides where everything stands. */
export interface RestRequest {
  /** Of the picture at zoom 1, in px. */
  size: Size;
  /** Actors (keys) that the reader has moved, and to where, as shares of `size` (0 to 1). */
  moved: ReadonlyMap<string, Point>;
  /** How actors are laid out; the document's own way unless said. */
  layout?: Layout;
  /** Where a layout that takes a library has put actors (keys), in units of its own; until it has, they stand as in the last such layout, else as in `own`. */
  places?: ReadonlyMap<string, Point> | null;
  /** What is shown of a document that has no room: the graph is then that of the map. */
  circles?: PlacedMap | null;
  /** What an actor’s area grows with; the number of its claims unless said. */
  weightOf?: ((actor: string) => number) | undefined;
  /** What fills an actor; the quiet usual unless said. */
  fillingOf?: ((actor: string) => Filling) | undefined;
  /** How much larger than usual the reader wants text. */
  textScale?: number;
}

/** A picture while nothing is asked of it. Its actors and their names stay where they are whatever is. */
export interface Resting {
  scale: number;
  /** Font size of names in px. */
  fontSize: number;
  rims: SceneRim[];
  nodes: SceneNode[];
  lines: SceneLine[];
  /** Where nothing else may be written. */
  taken: Box[];
}

/** More nodes than so many are drawn smaller. */
const MANY = 60;
/** A picture of this many px either way is drawn at scale 1, a smaller one smaller, down to LEAST_SCALE. */
const ROOMY = 760;
const LEAST_SCALE = 0.6;

/** Puts everything in its place, and finds room for the names. */
export function restPicture(graph: ClaimGraph, request: RestRequest): Resting {
  const { size, textScale = 1, circles = null } = request;
  const scale = scaleOf(graph, request);
  const fontSize = (scale < 0.8 ? 12 : 13) * textScale;
  const placed = circles && fitMap(circles, size);
  const unnamed = [
    ...buildNodes(graph, request, scale, placed?.nodes),
    ...(placed ? buildCircleNodes(circles.map, scale, placed.nodes) : []),
  ];
  const rims = placed?.rims ?? [];
  const byId = new Map(unnamed.map((node) => [node.id, node]));
  const drafts = [
    ...draftLines(graph, null, null),
    ...draftBundles(circles?.map.bundles ?? [], null),
  ];
  const lines = bendLines(drafts, byId, scale, SPREADS.among);
  const taken = [noteBox(size, textScale), ...rims.map((rim) => rimNameBox(rim, fontSize))];
  const sides = placeNames(
    unnamed.toReversed(),
    lines.map((line) => curveOf(line, byId)),
    fontSize,
    size,
    [...taken, ...glyphBoxes(lines)],
  );
  const nodes = unnamed.map((node) => ({ ...node, nameSide: sides.get(node.id) ?? node.nameSide }));
  return { scale, fontSize, rims, nodes, lines, taken };
}

/** The actors of a document as they stand in its picture, before their names have found a place. */
export function standActors(graph: ClaimGraph, request: RestRequest): SceneNode[] {
  return buildNodes(graph, request, scaleOf(graph, request));
}

function scaleOf({ order }: ClaimGraph, { size: { width, height }, circles }: RestRequest) {
  const crowd = circles ? 1 : Math.sqrt(MANY / Math.max(order, MANY));
  return Math.max(LEAST_SCALE, Math.min(1, Math.min(width, height) / ROOMY) * crowd);
}

/** Room at the upper left where the page may write a line over the picture. */
const NOTE = { width: 384, height: 26 };

function noteBox({ width: whole }: Size, textScale: number): Box {
  const width = Math.min(NOTE.width * textScale, whole);
  const height = NOTE.height * textScale;
  return { x: width / 2, y: height / 2, width, height };
}

/** Where the mark of others' words stands on lines that have it. */
export function glyphBoxes(lines: readonly SceneLine[]): Box[] {
  return lines
    .filter(({ modality, emphasis }) => modality === 'attributed' && emphasis !== 'faded')
    .map(({ x, y }) => ({ x, y, width: 14, height: 14 }));
}

/** How a line is drawn between its nodes, by their ids. */
export function curveOf(line: SceneLine, nodes: ReadonlyMap<string, SceneNode>): Curve {
  const from = nodes.get(line.source);
  const to = nodes.get(line.sink);
  const middle = { x: line.x, y: line.y };
  // A loop stands, for what must keep clear of it, at its far end.
  if (!from || !to || from === to) return { from: middle, control: middle, to: middle };
  return drawnCurve(from, to, line.bend);
}
