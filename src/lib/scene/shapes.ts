import type { Shape } from './encoding';
import { bentCurve, type Curve, type Point } from './geometry';
import type { SceneNode } from './scene';

/** Corners on the unit circle's square, from -1 to 1. */
const CORNERS: Record<
  Exclude<Shape, 'circle' | 'double-circle' | 'rounded-square'>,
  readonly [number, number][]
> = {
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  hexagon: [
    [-0.5, -1],
    [0.5, -1],
    [1, 0],
    [0.5, 1],
    [-0.5, 1],
    [-1, 0],
  ],
  pentagon: [
    [0, -1],
    [1, -0.236],
    [0.618, 1],
    [-0.618, 1],
    [-1, -0.236],
  ],
  octagon: [
    [-0.41, -1],
    [0.41, -1],
    [1, -0.41],
    [1, 0.41],
    [0.41, 1],
    [-0.41, 1],
    [-1, 0.41],
    [-1, -0.41],
  ],
};

function isRound(shape: Shape): shape is 'circle' | 'double-circle' {
  return shape === 'circle' || shape === 'double-circle';
}

/** The SVG path of a shape of a diameter in px, about the origin. */
export function outline(shape: Shape, size: number): string {
  const r = size / 2;
  if (isRound(shape)) return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
  if (shape === 'rounded-square') {
    const c = size / 8;
    return `M${-r + c} ${-r}H${r - c}A${c} ${c} 0 0 1 ${r} ${-r + c}V${r - c}A${c} ${c} 0 0 1 ${r - c} ${r}H${-r + c}A${c} ${c} 0 0 1 ${-r} ${r - c}V${-r + c}A${c} ${c} 0 0 1 ${-r + c} ${-r}Z`;
  }
  const corners = CORNERS[shape].map(([x, y]) => `${x * r} ${y * r}`);
  return `M${corners.join('L')}Z`;
}

/** The part of a line's curve that is drawn: from where it leaves one shape to where it meets the other. */
export function drawnCurve(source: SceneNode, sink: SceneNode, bend: number): Curve {
  const { control } = bentCurve(source, sink, bend);
  return { from: edgeTowards(source, control), control, to: edgeTowards(sink, control, 2) };
}

/** Where the way from a node's centre to a point crosses its outline, `gap` px further out. */
function edgeTowards(node: SceneNode, point: Point, gap = 0): Point {
  const dx = point.x - node.x;
  const dy = point.y - node.y;
  const length = Math.hypot(dx, dy) || 1;
  const reach = radiusTowards(node.shape, dx / length, dy / length) * (node.size / 2) + gap;
  return { x: node.x + (dx / length) * reach, y: node.y + (dy / length) * reach };
}

/** Distance from the centre of a shape of radius 1 to its outline in a direction. */
export function radiusTowards(shape: Shape, x: number, y: number): number {
  if (isRound(shape)) return 1;
  if (shape === 'rounded-square') return 1 / Math.max(Math.abs(x), Math.abs(y));
  const corners = CORNERS[shape];
  const crossings = corners.flatMap(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % corners.length] ?? [ax, ay];
    const across = x * (by - ay) - y * (bx - ax);
    const along = (ay * x - ax * y) / -across;
    const reach = (ax * (by - ay) - ay * (bx - ax)) / across;
    return reach > 0 && along >= -1e-9 && along <= 1 + 1e-9 ? [reach] : [];
  });
  return Math.min(...crossings, Math.SQRT2);
}
