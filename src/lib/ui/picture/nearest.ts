import type { Point } from '$lib/scene/geometry';

/** Unit steps on the screen, by the arrow key that asks for them. */
export const DIRECTIONS: Record<string, Point> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** The nearest of `others` that lies from `from` in a direction; going aside counts double. */
export function nearestTowards<Spot extends Point>(
  from: Point,
  direction: Point,
  others: readonly Spot[],
): Spot | undefined {
  const cost = ({ x, y }: Point) => {
    const dx = x - from.x;
    const dy = y - from.y;
    const along = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y - dy * direction.x);
    return along > 0 && aside <= along * 3 ? along + aside * 2 : Infinity;
  };
  const best = others.reduce<Spot | undefined>(
    (best, other) => (cost(other) < (best ? cost(best) : Infinity) ? other : best),
    undefined,
  );
  return best;
}
