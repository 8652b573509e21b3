import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Selection } from '$lib/queries/selection';
import { bendLines, SPREADS } from './bend-lines';
import { draftBundles } from './bundles';
import { emphasisOf } from './emphasis';
import type { Box } from './geometry';
import { draftLines } from './lines';
import { nameBox, shapeBox } from './place-names';
import { PLATE_FONT, placePlates, type Surroundings } from './place-plates';
import { curveOf, glyphBoxes, restPicture, type RestRequest } from './rest-picture';
import type { Scene, SceneLine, SceneNode, ScenePlate } from './scene';

/** What the reader asks to see. */
export interface SceneRequest extends RestRequest {
  selection: Selection | null;
  /** The claims (keys) that count; the others step back. Null: all. */
  left?: ReadonlySet<string> | null;
  /** A claim (key) whose line is marked, though it is not selected. */
  marked?: string | null;
}

/** What to draw of a document: pure, the same for the same request. `resting` is the picture of the same request at rest. */
export function buildScene(
  graph: ClaimGraph,
  request: SceneRequest,
  resting = restPicture(graph, request),
): Scene {
  const { size, selection, left = null, marked = null, textScale = 1, circles = null } = request;
  const { scale, fontSize, rims, taken } = resting;
  const plateFontSize = PLATE_FONT * textScale;
  const nodes = resting.nodes.map((node) => ({
    ...node,
    emphasis: emphasisOf(node, graph, request),
  }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const drafts = [
    ...draftLines(graph, selection, left, marked),
    ...draftBundles(circles?.map.bundles ?? [], selection),
  ];
  const spread = !selection || selection.type === 'actor' ? SPREADS.among : SPREADS.alone;
  const lines = bendLines(drafts, byId, scale, spread);

  const boxesOf = (some: readonly SceneNode[]) =>
    some.flatMap((node): Box[] => {
      const shape = shapeBox(node);
      return node.nameSide === 'hidden' ? [shape] : [shape, nameBox(node, node.nameSide, fontSize)];
    });
  const isFaded = ({ emphasis }: SceneNode) => emphasis === 'faded';
  const room = {
    size,
    obstacles: [...taken, ...glyphBoxes(lines), ...boxesOf(nodes.filter((node) => !isFaded(node)))],
    faded: boxesOf(nodes.filter(isFaded)),
  };
  const plates = buildPlates(graph, lines, byId, room, plateFontSize);
  return { size, fontSize, plateFontSize, rims, nodes, lines, plates };
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
