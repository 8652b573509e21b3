import { bentCurve, pointAt } from './geometry';
import type { Draft } from './lines';
import type { SceneLine, SceneNode } from './scene';

/** Room between the parallel lines of two actors in px; less where the actors stand close. */
const GAP = 26;
/** All lines of two actors together are never wider than this share of the way between them. */
const WIDEST = 0.5;
const GENTLE = { share: 0.07, least: 9, most: 26 };

/**
 * Gives lines their curves. The lines between two actors lie side by side about the straight way, each direction on
 * its own right-hand side, so that no two are on top of each other; `scale` shrinks the gaps with the picture.
 */
export function bendLines(
  drafts: readonly Draft[],
  nodes: ReadonlyMap<string, SceneNode>,
  scale: number,
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
    const back = from === to ? 0 : lanesOf(draft.sink, draft.source);
    const all = lanesOf(draft.source, draft.sink) + back;
    const distance = Math.hypot(to.x - from.x, to.y - from.y);
    const gentle = Math.min(Math.max(distance * GENTLE.share, GENTLE.least), GENTLE.most) * scale;
    const gap = all <= 2 ? gentle * 2 : Math.min(GAP * scale, (distance * WIDEST) / all);
    const height = all === 1 ? gentle : (back + rank - (all - 1) / 2) * gap;
    // A curve's highest point lies half as far out as its control point.
    const bend = Math.round(height * 2);
    const middle = pointAt(bentCurve(from, to, bend), 0.5);
    return [{ ...draft, ...middle, source: from.id, sink: to.id, bend }];
  });
}
