import { pointAt } from './geometry';
import type { Draft } from './lines';
import type { SceneLine, SceneNode } from './scene';
import { drawnCurve } from './shapes';

/** How far the parallel lines of two actors spread. */
export interface Spread {
  /** Room between two lines in px; less where the actors stand close. */
  gap: number;
  /** All of them together are never wider than this share of the way between the actors. */
  widest: number;
}

/** Among the lines of many others; and alone in the picture, with room for every label. */
export const SPREADS = {
  among: { gap: 18, widest: 0.34 },
  alone: { gap: 40, widest: 0.8 },
} satisfies Record<string, Spread>;

const LOOP = { first: 44, next: 22 };
const GENTLE = { share: 0.07, least: 9, most: 26 };

/**
 * Gives lines their curves. The lines between two actors lie side by side about the straight way, each direction on
 * its own right-hand side, so that no two are on top of each other; `scale` shrinks the gaps with the picture.
 */
export function bendLines(
  drafts: readonly Draft[],
  nodes: ReadonlyMap<string, SceneNode>,
  scale: number,
  spread: Spread,
): SceneLine[] {
  const lanes = new Map<string, number>();
  const wayOf = (from: string, to: string) => JSON.stringify([from, to]);
  const lanesOf = (from: string, to: string) => lanes.get(wayOf(from, to)) ?? 0;
  const ranked = drafts.map((draft) => {
    const rank = lanesOf(draft.source, draft.sink);
    lanes.set(wayOf(draft.source, draft.sink), rank + 1);
    return { draft, rank };
  });

  return ranked.flatMap(({ draft, rank }) => {
    const from = nodes.get(draft.source);
    const to = nodes.get(draft.sink);
    if (!from || !to) return [];
    const back = lanesOf(draft.sink, draft.source);
    const all = lanesOf(draft.source, draft.sink) + back;
    if (from === to) return [loop(draft, from, rank)];
    const distance = Math.hypot(to.x - from.x, to.y - from.y);
    const gentle = Math.min(Math.max(distance * GENTLE.share, GENTLE.least), GENTLE.most) * scale;
    const gap =
      all <= 2 ? gentle * 2 : Math.min(spread.gap * scale, (distance * spread.widest) / all);
    const height = all === 1 ? gentle : (back + rank - (all - 1) / 2) * gap;
    // A curve's highest point lies half as far out as its control point.
    const bend = Math.round(height * 2);
    const middle = pointAt(drawnCurve(from, to, bend), 0.5);
    return [{ ...draft, ...middle, source: from.id, sink: to.id, bend }];
  });
}

/** A claim about oneself: a loop at the upper right of its node, `bend` px wide, the next one around the last. */
function loop(draft: Draft, node: SceneNode, rank: number): SceneLine {
  const bend = LOOP.first + LOOP.next * rank;
  const reach = node.size / 2 + bend / 2;
  const middle = { x: node.x + reach * Math.SQRT1_2, y: node.y - reach * Math.SQRT1_2 };
  return { ...draft, ...middle, source: node.id, sink: node.id, bend };
}
