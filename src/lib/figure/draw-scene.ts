import type { ClaimGraph } from '$lib/model/claim-graph';
import { describeTarget } from '$lib/scene/describe-target';
import { ATTRIBUTED_GLYPH, MODALITY_LINE } from '$lib/scene/encoding';
import { pointAt, type Point } from '$lib/scene/geometry';
import { nameBox, NAME_GAP } from '$lib/scene/place-names';
import { PLATE_LINE_HEIGHT } from '$lib/scene/place-plates';
import type {
  Scene,
  SceneElement,
  SceneLine,
  SceneNode,
  ScenePlate,
  SceneRim,
  Target,
} from '$lib/scene/scene';
import { drawnCurve, outline } from '$lib/scene/shapes';
import type { Tone } from '$lib/scene/palette';
import { unbroken } from './draw-words';
import type { FigureGroup, FigurePath, FigureText, Mark } from './figure';
import { VALENCE_STROKES } from './valence-strokes';

/** How a scene is drawn. */
export interface Drawing {
  /** Whether each line carries the glyph of its valence, for want of colour. */
  glyphs?: boolean;
  /** The lines (ids) that carry a number instead; the glyph stands with it where it is explained. */
  numbered?: ReadonlySet<string>;
}

/** What is faded is drawn at this opacity, as the canvas draws it. */
const FADED = 0.2;

/** How far letters reach below their baseline, as a share of their size: the canvas stands text on its foot. */
const FOOT = { sans: 0.241, serif: 0.335 };

/** A scene as marks: one group an actor, a line and a label, each with a name and a description; lesser things first. */
export function drawScene(scene: Scene, graph: ClaimGraph, drawing: Drawing = {}): FigureGroup[] {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const groups: { of: SceneElement | SceneRim; group: FigureGroup }[] = [
    ...scene.rims.map((rim) => ({ of: rim, group: drawRim(rim, scene.fontSize) })),
    ...scene.lines.map((line) => ({ of: line, group: drawLine(line, nodes, graph, drawing) })),
    ...scene.nodes.map((node) => ({ of: node, group: drawNode(node, scene.fontSize, graph) })),
    ...scene.plates.map((plate) => ({ of: plate, group: drawPlate(plate, scene.plateFontSize) })),
  ];
  return groups.sort((a, b) => heightOf(a.of) - heightOf(b.of)).map(({ group }) => group);
}

/** What stands over what, as on the canvas: what is faded lies below everything else. */
function heightOf(element: SceneElement | SceneRim): number {
  if ('circle' in element) return -1;
  const { emphasis } = element;
  if (emphasis === 'faded') return 0;
  const chosen = emphasis === 'selected' ? 1 : 0;
  return ('bend' in element ? 1 : 'shape' in element ? 3 : 4) + chosen * 0.5;
}

function opacityOf({ emphasis }: SceneElement): Pick<FigureGroup, 'opacity'> {
  return emphasis === 'faded' ? { opacity: FADED } : {};
}

function drawNode(node: SceneNode, fontSize: number, graph: ClaimGraph): FigureGroup {
  const { target, x, y, name, nameSide, claims, size, shape, emphasis, fill } = node;
  const chosen = emphasis === 'selected';
  const at = nameBox(node, nameSide, fontSize);
  const side = { left: 'end', right: 'start' } as const;
  const anchor = nameSide === 'left' || nameSide === 'right' ? side[nameSide] : 'middle';
  const towards = anchor === 'start' ? -at.width / 2 : anchor === 'end' ? at.width / 2 : 0;
  const words: FigureText = {
    ...{ type: 'text', text: unbroken(name), face: 'name', size: fontSize, tone: 'ink' },
    ...{ halo: 3, anchor },
    ...{ x: at.x + towards, y: baselineOf(node, fontSize) },
  };
  const ink = chosen ? 'accent' : 'ink';
  return {
    ...{ type: 'group', role: target.type === 'circle' ? 'circle' : 'actor', ...opacityOf(node) },
    title: `${name}: ${claims} ${claims === 1 ? 'claim' : 'claims'}`,
    description: describeNode(target, graph),
    marks: [
      {
        ...{ type: 'path', path: outline(shape, size), at: { x, y } },
        fill: fill ?? (chosen ? 'accent-soft' : 'paper-2'),
        stroke: ink,
        width: chosen ? 3.5 : 1.5,
      },
      ...(shape === 'double-circle' ? [innerCircle(size, { x, y })] : []),
      ...(nameSide === 'hidden' ? [] : [words]),
    ],
  };
}

function describeNode(target: Target, graph: ClaimGraph): string {
  if (target.type !== 'actor') return describeTarget(graph, target).title;
  const { kind, description } = graph.getNodeAttributes(target.actor);
  return [kind, description].filter(Boolean).join('. ');
}

/** The second outline of a circle of actors, this many px within the first. */
const WITHIN = 4;

function innerCircle(size: number, at: Point): FigurePath {
  return {
    ...{ type: 'path', path: outline('circle', size - 2 * WITHIN), at },
    ...{ stroke: 'ink', width: 1 },
  };
}

function drawRim({ x, y, width, height, name }: SceneRim, fontSize: number): FigureGroup {
  const [rx, ry] = [width / 2, height / 2];
  const half = (to: number) => `A${rx} ${ry} 0 1 1 ${to} 0`;
  return {
    ...{ type: 'group', role: 'circle', title: `Circle of ${name}` },
    marks: [
      {
        ...{ type: 'path', path: `M${-rx} 0${half(rx)}${half(-rx)}Z`, at: { x, y } },
        ...{ fill: 'paper-2', stroke: 'ink-3', width: 1 },
      },
      {
        ...{ type: 'text', text: unbroken(name), face: 'text', size: fontSize, tone: 'ink-2' },
        ...{ anchor: 'middle', halo: 3, x, y: y - ry + fontSize / 2 - fontSize * FOOT.sans },
      },
    ],
  };
}

function baselineOf({ y, size, nameSide }: SceneNode, fontSize: number): number {
  const foot = fontSize * FOOT.sans;
  if (nameSide === 'below') return y + size / 2 + NAME_GAP + fontSize - foot;
  if (nameSide === 'above') return y - size / 2 - NAME_GAP - foot;
  return y + fontSize / 2 - foot;
}

function drawLine(
  line: SceneLine,
  nodes: ReadonlyMap<string, SceneNode>,
  graph: ClaimGraph,
  { glyphs = false, numbered }: Drawing,
): FigureGroup {
  const { title, detail, claims } = describeTarget(graph, line.target, 'to');
  const { path, before, tip } = routeOf(line, nodes);
  const { tone, dash } = MODALITY_LINE[line.modality];
  const hue: Tone = tone === 'soft' ? `${line.valence}-soft` : line.valence;
  const chosen = line.emphasis === 'selected' && line.type === 'relationship';
  const marks: Mark[] = [
    ...(chosen
      ? [
          {
            ...({ type: 'path', path, stroke: 'accent', opacity: 0.3 } as const),
            width: line.width + 10,
          },
        ]
      : []),
    { type: 'path', path, stroke: hue, width: line.width, ...(dash.length > 0 ? { dash } : {}) },
    ...(line.directed
      ? [
          {
            ...({ type: 'path', fill: hue } as const),
            path: arrowhead(before, tip, 4 + line.width * 1.2),
          },
        ]
      : []),
    ...(line.modality === 'attributed' ? [attributedGlyph(line)] : []),
    ...(glyphs && !numbered?.has(line.id) ? valenceGlyph(line, nodes) : []),
  ];
  const told = claims > 0 ? `${claims} ${claims === 1 ? 'claim' : 'claims'}: ${detail}` : detail;
  return {
    ...{ type: 'group', role: 'line', ...opacityOf(line), marks },
    title,
    description: told,
  };
}

function attributedGlyph({ x, y }: SceneLine): FigureText {
  return {
    ...{ type: 'text', text: ATTRIBUTED_GLYPH, face: 'quote', size: 24, tone: 'ink' },
    ...{ anchor: 'middle', halo: 3, x, y: y + 18 - 24 * FOOT.serif },
  };
}

/** The glyph of a valence on its line, off its middle, where a label or a quotation mark may stand. */
function valenceGlyph(line: SceneLine, nodes: ReadonlyMap<string, SceneNode>): Mark[] {
  const from = nodes.get(line.source);
  const to = nodes.get(line.sink);
  if (!from || !to || from === to || line.valence === 'none' || line.emphasis === 'faded')
    return [];
  const at = pointAt(drawnCurve(from, to, line.bend), 0.66);
  const path = VALENCE_STROKES[line.valence];
  return [
    { type: 'path', path: 'M-7 0A7 7 0 1 1 7 0A7 7 0 1 1 -7 0Z', at, fill: 'paper' },
    { type: 'path', path, at, stroke: 'ink', width: 1.6 },
  ];
}

function drawPlate(plate: ScenePlate, fontSize: number): FigureGroup {
  const { x, y, width, height, text, valence, emphasis } = plate;
  const chosen = emphasis === 'selected';
  const lineHeight = fontSize * PLATE_LINE_HEIGHT;
  const first = y - ((text.length - 1) / 2) * lineHeight + fontSize * (0.5 - FOOT.sans);
  return {
    ...{ type: 'group', role: 'plate', ...opacityOf(plate) },
    marks: [
      {
        ...{
          type: 'path',
          path: roundBox(width, height, Math.min(width, height) / 4),
          at: { x, y },
        },
        fill: chosen ? 'accent-soft' : 'paper',
        stroke: chosen ? 'accent' : `${valence}-soft`,
        width: chosen ? 2 : 1,
      },
      ...text.map((line, i): FigureText => ({
        ...{
          type: 'text',
          text: unbroken(line),
          face: 'text',
          size: fontSize,
          tone: 'ink',
          anchor: 'middle',
        },
        ...{ x, y: first + i * lineHeight },
      })),
    ],
  };
}

/** A box with round corners about the origin, as a path. */
export function roundBox(width: number, height: number, radius: number): string {
  const [x, y] = [width / 2, height / 2];
  const arc = (toX: number, toY: number) => `A${radius} ${radius} 0 0 1 ${toX} ${toY}`;
  return `M${-x + radius} ${-y}H${x - radius}${arc(x, -y + radius)}V${y - radius}${arc(x - radius, y)}H${-x + radius}${arc(-x, y - radius)}V${-y + radius}${arc(-x + radius, -y)}Z`;
}

/** Where a line runs, and from where its tip is seen; a claim about oneself runs from the top of its node round to the right. */
function routeOf(line: SceneLine, nodes: ReadonlyMap<string, SceneNode>) {
  const from = nodes.get(line.source);
  const to = nodes.get(line.sink);
  if (!from || !to) throw new Error(`the line ${line.id} has lost an end`);
  if (from !== to) {
    const { from: start, control, to: tip } = drawnCurve(from, to, line.bend);
    return { path: `M${spot(start)}Q${spot(control)} ${spot(tip)}`, before: control, tip };
  }
  const { x, y, size } = from;
  const reach = size / 2 + line.bend;
  const tip = { x: x + size / 2 + 2, y };
  const right = { x: x + reach, y };
  const path = `M${spot({ x, y: y - size / 2 })}C${spot({ x, y: y - reach })} ${spot(right)} ${spot(tip)}`;
  return { path, before: right, tip };
}

function arrowhead(from: Point, tip: Point, size: number): string {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const corner = (turn: number) => ({
    x: tip.x - size * Math.cos(angle + turn),
    y: tip.y - size * Math.sin(angle + turn),
  });
  return `M${spot(tip)}L${spot(corner(0.45))}L${spot(corner(-0.45))}Z`;
}

function spot({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
