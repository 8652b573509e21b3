import { samplesOf, type Box, type Curve, type Point } from './geometry';
import { nameBox } from './place-names';
import type { Scene, SceneElement, SceneLine, SceneNode } from './scene';
import { drawnCurve, radiusTowards } from './shapes';

/** A finger means an actor whose centre is so near to where it tapped, in px of the screen: targets are 44 px wide. */
export const FINGER_REACH = 22;
/** How far beside something a hand may miss it, in px. */
const MISS = {
  mouse: { shape: 2, line: 8 },
  finger: { shape: 8, line: 24 },
};

/** What a click or a tap on a place of a scene means: what lies on top there, or nearest. */
export function pickElement(
  scene: Scene,
  at: Point,
  hand: 'mouse' | 'finger',
): SceneElement | undefined {
  const { shape, line } = MISS[hand];
  const nodes = topFirst(scene.nodes);
  const away = ({ x, y }: Point) => Math.hypot(x - at.x, y - at.y);
  const near = nearest(hand === 'finger' ? nodes : [], away, FINGER_REACH);
  return (
    topFirst(scene.plates).find((plate) => isOver(at, plate, shape)) ??
    nodes.find((node) => isOnActor(at, node, scene.fontSize, shape)) ??
    near ??
    nearest(topFirst(scene.lines), (one) => awayFromLine(at, one, scene.nodes), line)
  );
}

/** The actor whose shape is on a place, or undefined. */
export function actorAt(nodes: readonly SceneNode[], at: Point): SceneNode | undefined {
  return topFirst(nodes).find((node) => isOnShape(at, node, 0));
}

/** What is faded lies below everything else. */
function topFirst<Element extends SceneElement>(elements: readonly Element[]): Element[] {
  const rank = ({ emphasis }: Element) => (emphasis === 'faded' ? 1 : 0);
  return [...elements].reverse().sort((a, b) => rank(a) - rank(b));
}

function nearest<Element extends SceneElement>(
  elements: readonly Element[],
  distance: (element: Element) => number,
  reach: number,
): Element | undefined {
  const all = elements.map((element) => ({ element, away: distance(element) }));
  return all.filter(({ away }) => away <= reach).sort((a, b) => a.away - b.away)[0]?.element;
}

function isOver(at: Point, { x, y, width, height }: Box, miss: number): boolean {
  return Math.abs(at.x - x) <= width / 2 + miss && Math.abs(at.y - y) <= height / 2 + miss;
}

/** On its shape or its name. */
function isOnActor(at: Point, node: SceneNode, fontSize: number, miss: number): boolean {
  const { nameSide } = node;
  const isOnName = nameSide !== 'hidden' && isOver(at, nameBox(node, nameSide, fontSize), miss);
  return isOnName || isOnShape(at, node, miss);
}

function isOnShape(at: Point, { x, y, size, shape }: SceneNode, miss: number): boolean {
  const away = Math.hypot(at.x - x, at.y - y) || 1;
  const reach = radiusTowards(shape, (at.x - x) / away, (at.y - y) / away) * (size / 2);
  return away <= reach + miss;
}

function awayFromLine(at: Point, line: SceneLine, nodes: readonly SceneNode[]): number {
  const [source, sink] = [line.source, line.sink].map((id) => nodes.find((node) => node.id === id));
  if (!source || !sink) return Infinity;
  const curve = source === sink ? loopOf(line, source) : drawnCurve(source, sink, line.bend);
  const spots = [curve.from, ...samplesOf(curve), curve.to];
  const ways = spots.slice(1).map((to, i) => awayFromWay(at, spots[i] ?? to, to));
  return Math.max(Math.min(...ways) - line.width / 2, 0);
}

/** About the way of a claim about oneself: from the top of its node through its middle to the right. */
function loopOf({ x, y }: SceneLine, node: SceneNode): Curve {
  const from = { x: node.x, y: node.y - node.size / 2 };
  const to = { x: node.x + node.size / 2, y: node.y };
  return { from, control: { x: 2 * x - (from.x + to.x) / 2, y: 2 * y - (from.y + to.y) / 2 }, to };
}

/** From a point to the straight way between two others. */
function awayFromWay(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(at.x - from.x - dx * share, at.y - from.y - dy * share);
}
