import type { ClaimGraph } from '$lib/model/claim-graph';
import type { DocumentFile } from '$lib/model/schema';
import type { CircleKey, Pin } from '$lib/model/vocabulary';
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

/** What a reader did between two pictures, in a few words: “move Kushner”. */
export function nameStep(graph: ClaimGraph, from: PictureParts, to: PictureParts): string {
  const name = (actor: string) =>
    graph.hasNode(actor) ? graph.getNodeAttribute(actor, 'label') : actor;
  const names = (actors: readonly string[]) => actors.map(name).join(', ');
  const gone = to.without.filter((actor) => !from.without.includes(actor));
  const back = from.without.filter((actor) => !to.without.includes(actor));
  const placed = to.pins.filter((pin) => !from.pins.some((other) => isSamePin(pin, other)));
  const freed = from.pins.filter((pin) => !to.pins.some(({ actor }) => actor === pin.actor));
  if (from.focus !== to.focus)
    return to.focus === null ? 'go back to everyone' : `show only what is around ${name(to.focus)}`;
  if (from.steps !== to.steps) return 'change the reach';
  if (from.layout !== to.layout) return 'change the layout';
  if (gone.length > 0) return `hide ${names(gone)}`;
  if (back.length > 0) return `show ${names(back)} again`;
  if (placed.length > 0) return `move ${names(placed.map(({ actor }) => actor))}`;
  if (freed.length > 0) return `unpin ${names(freed.map(({ actor }) => actor))}`;
  const opened = missingFrom(from.circles, to.circles);
  if (opened.length > 0) return `open the circle of ${names(opened)}`;
  const closed = missingFrom(to.circles, from.circles);
  if (closed.length > 0) return `close the circle of ${names(closed)}`;
  const last = to.circles.at(-1);
  if (last && JSON.stringify(from.circles) !== JSON.stringify(to.circles))
    return `open the circle of ${name(last.actor)}`;
  return from.size === to.size ? 'change the colours' : 'change the sizes';
}

/** The actors of those circles of `all` that are not among `some`. */
function missingFrom(some: readonly CircleKey[], all: readonly CircleKey[]): string[] {
  const isSame = (a: CircleKey) => (b: CircleKey) => a.depth === b.depth && a.actor === b.actor;
  return all.filter((one) => !some.some(isSame(one))).map(({ actor }) => actor);
}

function isSamePin(a: Pin, b: Pin): boolean {
  return a.actor === b.actor && a.x === b.x && a.y === b.y;
}
