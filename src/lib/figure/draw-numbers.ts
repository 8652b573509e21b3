import { pointAt, type Box, type Point, type Size } from '$lib/scene/geometry';
import { nameBox, shapeBox } from '$lib/scene/place-names';
import type { Scene, SceneLine, SceneNode } from '$lib/scene/scene';
import { drawnCurve } from '$lib/scene/shapes';
import { roundBox } from './draw-scene';
import type { FigureGroup } from './figure';

/** A number in a pill about a point. */
export function numberMark(number: number, x: number, y: number, size: number): FigureGroup {
  const width = size * (0.9 + 0.62 * String(number).length);
  const height = size * 1.45;
  return {
    ...{ type: 'group', role: 'mark', at: { x, y, scale: 1 } },
    marks: [
      {
        ...{ type: 'path', path: roundBox(width, height, height / 2.2), fill: 'ink' },
        ...{ stroke: 'paper', width: 1 },
      },
      {
        ...{ type: 'text', text: String(number), x: 0, y: size * 0.35, face: 'name', size },
        ...{ tone: 'paper', anchor: 'middle' },
      },
    ],
  };
}

/** Places along a line that are tried for its number. */
const STATIONS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/** A number for each line (by its id): at the corner of its label, else along it where it covers least. */
export function drawNumbers(scene: Scene, numbers: ReadonlyMap<string, number>): FigureGroup[] {
  const { nodes, lines, plates, fontSize, plateFontSize } = scene;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const size = plateFontSize * 0.85;
  const taken: Box[] = [
    ...plates,
    ...nodes.map(shapeBox),
    ...nodes
      .filter(({ nameSide }) => nameSide !== 'hidden')
      .map((node) => nameBox(node, node.nameSide, fontSize)),
  ];
  const labelled = new Map(plates.map((plate) => [plate.id, plate]));
  const numbered = lines.filter(({ id }) => numbers.has(id));
  const isLabelled = ({ id }: SceneLine) => labelled.has(`p:${id}`);
  // Numbers of labels first: they have but one place.
  return [...numbered.filter(isLabelled), ...numbered.filter((line) => !isLabelled(line))].map(
    (line) => {
      const number = numbers.get(line.id) ?? 0;
      const plate = labelled.get(`p:${line.id}`);
      const box = { width: size * 1.8, height: size * 1.5 };
      const at = plate
        ? { x: plate.x - plate.width / 2, y: plate.y - plate.height / 2 }
        : freest(placesAlong(line, byId), box, taken);
      taken.push({ ...at, ...box });
      return numberMark(number, at.x, at.y, size);
    },
  );
}

function placesAlong(line: SceneLine, nodes: ReadonlyMap<string, SceneNode>): Point[] {
  const [from, to] = [nodes.get(line.source), nodes.get(line.sink)];
  if (!from || !to || from === to) return [{ x: line.x, y: line.y }];
  const curve = drawnCurve(from, to, line.bend);
  return STATIONS.map((t) => pointAt(curve, t));
}

/** The first of some places at which a box covers least of what is taken. */
function freest(places: readonly Point[], box: Size, taken: readonly Box[]): Point {
  const costs = places.map((place) =>
    taken.reduce((sum, other) => sum + overlap({ ...place, ...box }, other), 0),
  );
  return places[costs.indexOf(Math.min(...costs))] ?? { x: 0, y: 0 };
}

/** The area that two boxes share, in px². */
function overlap(a: Box, b: Box): number {
  const across = Math.min((a.width + b.width) / 2 - Math.abs(a.x - b.x), a.width, b.width);
  const down = Math.min((a.height + b.height) / 2 - Math.abs(a.y - b.y), a.height, b.height);
  return Math.max(across, 0) * Math.max(down, 0);
}
