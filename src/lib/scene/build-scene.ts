import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Layout } from '$lib/model/vocabulary';
import type { Selection } from '$lib/queries/selection';
import { bendLines, SPREADS } from './bend-lines';
import type { Filling } from './fill-actors';
import type { Box, Curve, Point, Size } from './geometry';
import { draftLines } from './lines';
import { buildCircleNodes, buildNodes } from './nodes';
import { draftBundles } from './bundles';
import { fitMap, type PlacedMap } from './fit-map';
import { nameBox, placeNames, rimNameBox, shapeBox } from './place-names';
import { PLATE_FONT, placePlates, type Surroundings } from './place-plates';
import type { Scene, SceneLine, SceneNode, ScenePlate } from './scene';
import { drawnCurve } from './shapes';

/** What the reader asks to see. */
export interface SceneRequest {
  /** Of the picture at zoom 1, in px. */
  size: Size;
  selection: Selection | null;
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
  /** The claims (keys) that count; the others step back. Null: all. */
  left?: ReadonlySet<string> | null;
  /** How much larger than usual the reader wants text. */
  textScale?: number;
  /** A claim (key) whose line is marked, though it is not selected. */
  marked?: string | null;
}

/** More nodes than so many are drawn smaller. */
const MANY = 60;
/** A picture of this many px either way is drawn at scale 1, a smaller one smaller, down to LEAST_SCALE. */
const ROOMY = 760;
const LEAST_SCALE = 0.6;

/** The actors of a document as they stand in its scene, before their names have found a place. */
export function standActors(graph: ClaimGraph, request: SceneRequest): SceneNode[] {
  return buildNodes(graph, request, scaleOf(graph, request));
}

function scaleOf({ order }: ClaimGraph, { size: { width, height }, circles }: SceneRequest) {
  const crowd = circles ? 1 : Math.sqrt(MANY / Math.max(order, MANY));
  return Math.max(LEAST_SCALE, Math.min(1, Math.min(width, height) / ROOMY) * crowd);
}

/** What to draw of a document: pure, the same for the same request. */
export function buildScene(graph: ClaimGraph, request: SceneRequest): Scene {
  const { size, selection, left = null, marked = null, textScale = 1 } = request;
  const { circles = null } = request;
  const scale = scaleOf(graph, request);
  const fontSize = (scale < 0.8 ? 12 : 13) * textScale;
  const plateFontSize = PLATE_FONT * textScale;
  const placed = circles && fitMap(circles, size);
  const unnamed = [
    ...buildNodes(graph, request, scale, placed?.nodes),
    ...(placed ? buildCircleNodes(circles.map, request, scale, placed.nodes) : []),
  ];
  const rims = placed?.rims ?? [];
  const byId = new Map(unnamed.map((node) => [node.id, node]));
  const draft = (...asked: [Selection | null, ReadonlySet<string> | null, (string | null)?]) => [
    ...draftLines(graph, ...asked),
    ...draftBundles(circles?.map.bundles ?? [], asked[0]),
  ];
  const spread = !selection || selection.type === 'actor' ? SPREADS.among : SPREADS.alone;
  const lines = bendLines(draft(selection, left, marked), byId, scale, spread);

  // Names make way for the lines of the unopened picture, so that they stay where they are when something is selected.
  const resting =
    (selection ?? left) ? bendLines(draft(null, null), byId, scale, SPREADS.among) : lines;
  const note = [noteBox(size, textScale), ...rims.map((rim) => rimNameBox(rim, fontSize))];
  const sides = placeNames(
    unnamed.toReversed(),
    resting.map((line) => curveOf(line, byId)),
    fontSize,
    size,
    [...note, ...glyphBoxes(resting)],
  );
  const nodes = unnamed.map((node) => ({ ...node, nameSide: sides.get(node.id) ?? node.nameSide }));

  const boxesOf = (some: readonly SceneNode[]) =>
    some.flatMap((node): Box[] => {
      const shape = shapeBox(node);
      return node.nameSide === 'hidden' ? [shape] : [shape, nameBox(node, node.nameSide, fontSize)];
    });
  const isFaded = ({ emphasis }: SceneNode) => emphasis === 'faded';
  const room = {
    size,
    obstacles: [...note, ...glyphBoxes(lines), ...boxesOf(nodes.filter((node) => !isFaded(node)))],
    faded: boxesOf(nodes.filter(isFaded)),
  };
  const plates = buildPlates(graph, lines, byId, room, plateFontSize);
  return { size, fontSize, plateFontSize, rims, nodes, lines, plates };
}

/** Room at the upper left where the page may write a line over the picture. */
const NOTE = { width: 384, height: 26 };

function noteBox({ width: whole }: Size, textScale: number): Box {
  const width = Math.min(NOTE.width * textScale, whole);
  const height = NOTE.height * textScale;
  return { x: width / 2, y: height / 2, width, height };
}

/** Where the mark of others' words stands on lines that have it. */
function glyphBoxes(lines: readonly SceneLine[]): Box[] {
  return lines
    .filter(({ modality, emphasis }) => modality === 'attributed' && emphasis !== 'faded')
    .map(({ x, y }) => ({ x, y, width: 14, height: 14 }));
}

function buildPlates(
  graph: ClaimGraph,
  lines: readonly SceneLine[],
  nodes: ReadonlyMap<string, SceneNode>,
  room: Surroundings,
  fontSize: number,
): ScenePlate[] {
  const labelled = inTurns(lines).flatMap(({ line, turn }) => {
    if (line.target.type !== 'claim') return [];
    const label = graph.getEdgeAttribute(line.target.claim, 'label');
    return [{ line, turn, label, curve: curveOf(line, nodes) }];
  });
  return placePlates(labelled, room, fontSize).map(({ line, x, y, width, height, text }) => ({
    ...{ x, y, width, height, text },
    id: `p:${line.id}`,
    target: line.target,
    emphasis: line.emphasis,
    valence: line.valence,
  }));
}

function curveOf(line: SceneLine, nodes: ReadonlyMap<string, SceneNode>): Curve {
  const from = nodes.get(line.source);
  const to = nodes.get(line.sink);
  const middle = { x: line.x, y: line.y };
  // A loop stands, for what must keep clear of it, at its far end.
  if (!from || !to || from === to) return { from: middle, control: middle, to: middle };
  return drawnCurve(from, to, line.bend);
}

/** The selected line, then one line of every pair, then a second of each: room for labels is shared out evenly. */
function inTurns(lines: readonly SceneLine[]): { line: SceneLine; turn: number }[] {
  const turns = new Map<string, number>();
  const ranked = lines.map((line) => {
    const pair = `${line.source} → ${line.sink}`;
    const turn = turns.get(pair) ?? 0;
    turns.set(pair, turn + 1);
    return { line, turn, order: line.emphasis === 'selected' ? -1 : turn };
  });
  return ranked.sort((a, b) => a.order - b.order);
}
