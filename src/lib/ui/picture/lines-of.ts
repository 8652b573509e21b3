import type { Scene, SceneLine } from '$lib/scene/scene';

/** The lines of an actor (scene id) that are not faded, the widest first, those that go out before those that come in. */
export function linesOf({ lines }: Scene, node: string): SceneLine[] {
  const rank = (line: SceneLine) => line.width + (line.source === node ? 0.01 : 0);
  return lines
    .filter(({ source, sink, emphasis }) => emphasis !== 'faded' && [source, sink].includes(node))
    .sort((a, b) => rank(b) - rank(a));
}
