import type { DrawnGraph } from '../graphs';

/** How a whole graph is moved and scaled to stand in the middle of an element. */
export interface Fit {
  scale: number;
  /** The graph's own middle. */
  middle: { x: number; y: number };
}

/** For those who do not fit a graph themselves, or only after they have drawn it. */
export function fitGraph({ nodes }: DrawnGraph, { clientWidth, clientHeight }: HTMLElement): Fit {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of nodes) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const [width, height] = [right - left + 60, bottom - top + 60];
  return {
    scale: Math.min(clientWidth / width, clientHeight / height),
    middle: { x: (left + right) / 2, y: (top + bottom) / 2 },
  };
}
