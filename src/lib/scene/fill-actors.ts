import type { ColourGroup } from '$lib/queries/file-looks';
import type { Fill } from './scene';

/** So many shades and tints has a palette. */
export const SHADES = 5;
export const TINTS = 6;

/** What fills an actor and what number, told behind its name, says the same without colour. */
export interface Filling {
  fill: Fill;
  told: string;
}

/** Shades by a measure: the darker, the nearer to the highest value of all `actors`. */
export function fillByMeasure(
  actors: readonly string[],
  valueOf: (actor: string) => number,
  digits: number,
): (actor: string) => Filling {
  const most = Math.max(...actors.map(valueOf));
  const step = (value: number) =>
    most > 0 ? Math.min(Math.floor((value / most) * SHADES), SHADES - 1) : 0;
  return (actor) => ({
    fill: `shade-${step(valueOf(actor))}`,
    told: valueOf(actor).toFixed(digits),
  });
}

/** Tints by the circle (from 1) an actor belongs to; of many circles the last ones share a tint, never a number. */
export function fillByCircle(circles: ReadonlyMap<string, number>): (actor: string) => Filling {
  return (actor) => {
    const circle = circles.get(actor) ?? 0;
    return { fill: `tint-${Math.min(Math.max(circle - 1, 0), TINTS - 1)}`, told: String(circle) };
  };
}

/** What fills the actors of a group; nothing but `#rrggbb` of a file reaches a picture. */
export function fillOfGroup({ colour }: ColourGroup): Fill {
  return colour !== null && /^#[\da-f]{6}$/.test(colour) ? (colour as Fill) : 'shade-0';
}

/** The colours of a graph file, each with the number of its group. */
export function fillByFile(
  groups: readonly ColourGroup[],
  colourOf: (actor: string) => string | undefined,
): (actor: string) => Filling {
  const fillings = new Map(
    groups.map((group) => [group.colour, { fill: fillOfGroup(group), told: `${group.number}` }]),
  );
  const none: Filling = { fill: 'shade-0', told: '' };
  return (actor) => fillings.get(colourOf(actor) ?? null) ?? none;
}
