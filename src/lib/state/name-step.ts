import type { ClaimGraph } from '$lib/model/claim-graph';
import type { CircleKey, Pin } from '$lib/model/vocabulary';
import type { Change } from './history.svelte';

/** What a reader did to document or picture, in a few words: “move Kushner”. */
export function nameStep(graph: ClaimGraph, { does, from, to }: Change): string {
  if (does !== null) return does;
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
