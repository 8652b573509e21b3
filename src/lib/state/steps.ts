import type { DocumentFile } from '$lib/model/schema';
import type { Address } from '$lib/url/address';

/** What of an address a reader does to the picture, and may want to undo. */
export type PictureParts = Pick<
  Address,
  'layout' | 'size' | 'colour' | 'focus' | 'steps' | 'pins' | 'circles' | 'without'
>;

/** A document as a reader has edited it. */
export interface Version {
  content: DocumentFile;
  /** What was done to it last, in a few words: “rename Kushner to Jared Kushner”. */
  does: string;
  /** The actor or claim (key) that this was about, or null. */
  about: string | null;
}

/** How picture and document are at a time; each step changes one of the two. */
export interface Moment {
  parts: PictureParts;
  /** Null for the document as it was opened. */
  version: Version | null;
}

/** Where picture and document have been, are, and can go again; the next to come back to is at the end of each list. */
export interface Steps {
  past: readonly Moment[];
  now: Moment;
  future: readonly Moment[];
}

/** So many steps are kept. */
const KEPT = 200;

/** The picture’s part of an address. */
export function partsOf(address: Address): PictureParts {
  const { layout, size, colour, focus, steps, pins, circles, without } = address;
  return { layout, size, colour, focus, steps, pins, circles, without };
}

/** The steps after a reader has changed something: there is nothing to redo then. */
export function record({ past, now, future }: Steps, change: Partial<Moment>): Steps {
  const to = { ...now, ...change };
  if (isSame(now, to)) return { past, now, future };
  return { past: [...past, now].slice(-KEPT), now: to, future: [] };
}

/** The steps after Undo; the same if there is nothing to undo. */
export function undo({ past, now, future }: Steps): Steps {
  const before = past.at(-1);
  if (!before) return { past, now, future };
  return { past: past.slice(0, -1), now: before, future: [...future, now] };
}

/** The steps after Redo; the same if there is nothing to do again. */
export function redo({ past, now, future }: Steps): Steps {
  const after = future.at(-1);
  if (!after) return { past, now, future };
  return { past: [...past, now], now: after, future: future.slice(0, -1) };
}

/**
 * The steps after the browser went back (`by` < 0) or forward, which it can with the picture only: the same as Undo or
 * Redo where one leads to the same picture, the one of its own direction first.
 */
export function revisit(steps: Steps, parts: PictureParts, by: number): Steps {
  const to = { ...steps.now, parts };
  const isThere = (way: Steps) => way.now !== steps.now && isSame(way.now, to);
  const ways = by < 0 ? [undo(steps), redo(steps)] : [redo(steps), undo(steps)];
  return ways.find(isThere) ?? record(steps, { parts });
}

function isSame(a: Moment, b: Moment): boolean {
  return a.version === b.version && JSON.stringify(a.parts) === JSON.stringify(b.parts);
}
