import type { NodeRecord } from './graph-records';

/** Further out than this nothing is drawn. */
const FAR = 1e6;

type Point = { x: number; y: number };

/** Where a file puts its nodes (by id); null unless it puts every one somewhere, and not all at one place. */
export function sanePositions(nodes: readonly NodeRecord[]): Map<string, Point> | null {
  const placed = nodes.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  if (nodes.length < 2 || placed.length < nodes.length) return null;
  const spread = (values: number[]) => {
    const [low, high] = values.reduce(
      ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
      [Infinity, -Infinity],
    );
    return { low, high };
  };
  const across = spread(placed.map(({ x = 0 }) => x));
  const down = spread(placed.map(({ y = 0 }) => y));
  const wide = Math.max(across.high - across.low, down.high - down.low);
  if (!(wide > 0) || !Number.isFinite(wide)) return null;
  const far = Math.max(-across.low, across.high, -down.low, down.high);
  const [scale, left, top] = far > FAR ? [1000 / wide, across.low, down.low] : [1, 0, 0];
  return new Map(
    placed.map(({ id, x = 0, y = 0 }) => [id, { x: (x - left) * scale, y: (y - top) * scale }]),
  );
}
