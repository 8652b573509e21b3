import type { End, OpenedCircle, Shown } from './circle-map';

/**
 * Tells for two items of a map, by their places, on which level a line between them lies: in the innermost opened circle
 * that both are in.
 */
export function levelsOf(
  everyone: OpenedCircle,
  items: readonly End[],
): (a: number, b: number) => OpenedCircle {
  const around = new Map<Shown, readonly OpenedCircle[]>();
  const enter = (circle: OpenedCircle, outside: readonly OpenedCircle[]) => {
    const path = [...outside, circle];
    for (const shown of circle.inside) {
      around.set(shown, path);
      if (shown.type === 'opened') enter(shown, path);
    }
  };
  enter(everyone, []);
  const paths = items.map((item) => around.get(item) ?? []);
  return (a, b) => paths[a]?.findLast((circle, i) => circle === paths[b]?.[i]) ?? everyone;
}
