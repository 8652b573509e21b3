export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** A rectangle by its centre. */
export interface Box extends Point, Size {}

/** A quadratic curve from centre to centre. */
export interface Curve {
  from: Point;
  control: Point;
  to: Point;
}

/** The curve whose control point stands `bend` px off the middle, to the right of the way from `from` to `to`. */
export function bentCurve(from: Point, to: Point, bend: number): Curve {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  return {
    from,
    to,
    control: {
      x: (from.x + to.x) / 2 - (dy / length) * bend,
      y: (from.y + to.y) / 2 + (dx / length) * bend,
    },
  };
}

/** The point at `t` (0 to 1) of a curve. */
export function pointAt({ from, control, to }: Curve, t: number): Point {
  const mix = (a: number, b: number, c: number) =>
    (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t ** 2 * c;
  return { x: mix(from.x, control.x, to.x), y: mix(from.y, control.y, to.y) };
}

/** Whether two boxes share any area when each is grown by half of `gap`. */
export function boxesTouch(a: Box, b: Box, gap = 0): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width + gap * 2 &&
    Math.abs(a.y - b.y) * 2 < a.height + b.height + gap * 2
  );
}

/** The area in px² that two boxes share. */
export function sharedArea(a: Box, b: Box): number {
  const shared = (side: 'width' | 'height', from: number, to: number) =>
    Math.min(a[side], b[side], Math.max(0, (a[side] + b[side]) / 2 - Math.abs(from - to)));
  return shared('width', a.x, b.x) * shared('height', a.y, b.y);
}

/** Points along a curve between its ends, near enough to each other to tell what it runs through. */
export function samplesOf(curve: Curve): Point[] {
  const samples = 40;
  return Array.from({ length: samples - 1 }, (_, i) => pointAt(curve, (i + 1) / samples));
}

/** A curve as `crosses` asks about it: points along it, and a box that holds them. */
export interface Way {
  readonly samples: readonly Point[];
  readonly reach: Box;
}

/** The way of a curve; its points are reckoned when they are first asked for, as few are. */
export function wayOf(curve: Curve): Way {
  const { from, control, to } = curve;
  const [left, right] = [Math.min(from.x, control.x, to.x), Math.max(from.x, control.x, to.x)];
  const [top, bottom] = [Math.min(from.y, control.y, to.y), Math.max(from.y, control.y, to.y)];
  const [width, height] = [right - left, bottom - top];
  let samples: readonly Point[] | undefined;
  return {
    reach: { x: left + width / 2, y: top + height / 2, width, height },
    get samples() {
      return (samples ??= samplesOf(curve));
    },
  };
}

/** Whether a curve runs through a box; a mere touch may be missed. */
export function crosses({ samples, reach }: Way, box: Box): boolean {
  // Most are nowhere near.
  if (!boxesTouch(reach, box)) return false;
  return samples.some(
    ({ x, y }) => Math.abs(x - box.x) * 2 < box.width && Math.abs(y - box.y) * 2 < box.height,
  );
}

/** Whether a box lies wholly within a picture. */
export function isInside({ x, y, width, height }: Box, size: Size): boolean {
  return (
    x - width / 2 >= 0 &&
    x + width / 2 <= size.width &&
    y - height / 2 >= 0 &&
    y + height / 2 <= size.height
  );
}
