import type { ClaimGraph } from '$lib/model/claim-graph';
import type { CircleKey } from '$lib/model/vocabulary';
import { circlesAround, siblingsIn, type CircleIndex } from './circle-index';
import { chooseWays, tallyWays, type Way } from './tally-ways';

/** A map shows so many actors and circles at most, beside those that a selection asks for. */
const SHOWN = 110;

/** Somebody or some circle that a map shows; `number` among those who stand beside it (see Siblings). */
export type Shown = ShownActor | ShownCircle | OpenedCircle;

interface ShownActor {
  type: 'actor';
  number: number;
  actor: string;
}

interface AboutCircle {
  number: number;
  key: CircleKey;
  /** Its place in the tree. */
  at: number;
  /** What its most connected actor is called, and how many of its members are there to be shown. */
  label: string;
  actors: number;
}

/** A circle that is closed stands for all its members, who take part in so many claims; `among` lie between them. */
export interface ShownCircle extends AboutCircle {
  type: 'circle';
  claims: number;
  among: number;
}

/** A circle whose members are shown side by side. */
export interface OpenedCircle extends AboutCircle {
  type: 'opened';
  /** Whether it was asked for by its key, not only for somebody or some circle in it. */
  isAsked: boolean;
  inside: readonly Shown[];
}

/** All claims one way between a closed circle and another, or an actor. */
export interface Bundle extends Pick<Way, 'claims' | 'valences' | 'modality'> {
  type: 'bundle';
  source: End;
  target: End;
}

/** What a line of a map leads to. */
export type End = ShownActor | ShownCircle;

/** What a picture shows of a document that has no room in it. */
export interface CircleMap {
  index: CircleIndex;
  /** The outermost circle. */
  everyone: OpenedCircle;
  circles: readonly ShownCircle[];
  bundles: readonly Bundle[];
  /** The actors who stand for themselves, and those of the claims between them that are drawn. */
  graph: ClaimGraph;
  /** How many claims each of these actors (keys) takes part in. */
  claims: ReadonlyMap<string, number>;
  /** How many of the lines between all that is shown are drawn. */
  lines: { drawn: number; all: number };
}

/** What a map is asked for. */
export interface MapRequest {
  /** What of the document is there to be shown: two actors at least. */
  present: ClaimGraph;
  /** The claims (keys) that count; null for all. */
  left: ReadonlySet<string> | null;
  /** The circles that are opened, the last one last. */
  opened: readonly CircleKey[];
  /** Actors (keys) who must be seen. */
  selected: readonly string[];
}

/** A map of a document: its closed circles, and who stands in those that are opened. */
export function mapCircles(index: CircleIndex, request: MapRequest): CircleMap {
  const { graph, table } = index;
  const { present, left, selected } = request;
  const isWhole = present === graph;
  const opened = chooseOpened(index, request);
  const { everyone, items, itemOf } = show(
    index,
    opened,
    (actor) => isWhole || present.hasNode(actor),
  );
  const isThere = (claim: string) => isWhole || present.hasEdge(claim);
  const counts = (claim: string) => left === null || left.has(claim);
  const tally = tallyWays(table, itemOf, items.length, isThere, counts);
  items.forEach((item, i) => {
    if (item.type !== 'circle') return;
    item.claims = tally.claims[i] ?? 0;
    item.among = tally.among[i] ?? 0;
  });

  const isChosen = (i: number) => {
    const item = items[i];
    return item?.type === 'actor' && selected.includes(item.actor);
  };
  const { drawn, all } = chooseWays(tally, isChosen);
  const bundles = drawn.flatMap(({ source, target, ...way }): Bundle[] => {
    const [from, to] = [items[source], items[target]];
    if (!from || !to || (from.type === 'actor' && to.type === 'actor')) return [];
    return [{ type: 'bundle', ...way, source: from, target: to }];
  });
  const pairs = new Set(drawn.map(({ source, target }) => source * items.length + target));
  const part = present.nullCopy() as ClaimGraph;
  const actors = items.flatMap((item) => (item.type === 'actor' ? [item.actor] : []));
  for (const actor of actors) part.addNode(actor, { ...graph.getNodeAttributes(actor) });
  const placeOf = (end: number | undefined) => itemOf[end ?? -1] ?? -1;
  table.claims.forEach((claim, i) => {
    const [source, target] = [placeOf(table.sources[i]), placeOf(table.targets[i])];
    if (items[source]?.type !== 'actor' || items[target]?.type !== 'actor' || !isThere(claim))
      return;
    if (source !== target && !pairs.has(source * items.length + target)) return;
    const [from, to] = graph.extremities(claim);
    part.addEdgeWithKey(claim, from, to, { ...graph.getEdgeAttributes(claim) });
  });
  const claims = new Map(
    actors.map((actor) => [actor, tally.claims[placeOf(index.places.get(actor))] ?? 0]),
  );
  const circles = items.filter((item) => item.type === 'circle');
  return {
    index,
    everyone,
    circles,
    bundles,
    graph: part,
    claims,
    lines: { drawn: drawn.length, all },
  };
}

/** Those within an opened circle that were asked for by their keys, the outer ones first. */
export function askedCircles({ inside }: OpenedCircle): OpenedCircle[] {
  return inside.flatMap((shown) =>
    shown.type === 'opened' ? [...(shown.isAsked ? [shown] : []), ...askedCircles(shown)] : [],
  );
}

/** The circles that lead to who is selected, and of those that are asked for the last, as far as there is room. */
function chooseOpened(
  index: CircleIndex,
  { opened, selected }: MapRequest,
): ReadonlyMap<number, CircleKey | null> {
  const forSelected = selected.flatMap((actor) => circlesAround(index, actor));
  const chosen = new Map<number, CircleKey | null>([0, ...forSelected].map((at) => [at, null]));
  for (const key of opened.toReversed()) {
    const around = circlesAround(index, key.actor).slice(0, key.depth + 1);
    const last = around.at(-1);
    if (last === undefined || around.length <= key.depth) continue;
    const more = new Set([...chosen.keys(), ...around]);
    const shown = [...more].map((at) => {
      const { own, inner } = siblingsIn(index, at);
      return own.length + inner.length - 1;
    });
    if (shown.reduce((sum, count) => sum + count, 1) > SHOWN) break;
    for (const at of more) chosen.set(at, chosen.get(at) ?? null);
    chosen.set(last, key);
  }
  return chosen;
}

/** Who stands where when some circles are opened; `itemOf` has the place among `items` of each actor of the table, or -1. */
function show(
  index: CircleIndex,
  opened: ReadonlyMap<number, CircleKey | null>,
  isThere: (actor: string) => boolean,
) {
  const { graph, table, tree } = index;
  const items: End[] = [];
  const itemOf = new Int32Array(table.actors.length).fill(-1);
  const keyOf = (place: number | undefined) => table.actors[place ?? -1] ?? '';

  const add = <Item extends End>(item: Item, members: Iterable<number>): Item => {
    const at = items.push(item) - 1;
    for (const place of members) itemOf[place] = at;
    return item;
  };
  const showActor = (place: number, number: number) =>
    add({ type: 'actor', number, actor: keyOf(place) }, [place]);

  const showCircle = (at: number, number: number): Shown[] => {
    const { from, to, depth, leader } = tree.circles[at] ?? { from: 0, to: 0, depth: 0, leader: 0 };
    const members = tree.order.subarray(from, to).filter((place) => isThere(keyOf(place)));
    const [only] = members;
    if (only === undefined) return [];
    if (members.length === 1 && depth > 0) return [showActor(only, number)];
    const asked = opened.get(at);
    const key = asked ?? { depth, actor: keyOf(leader) };
    const label = graph.getNodeAttribute(keyOf(leader), 'label');
    const about: AboutCircle = { number, key, at, label, actors: members.length };
    if (asked === undefined)
      return [add({ type: 'circle', ...about, claims: 0, among: 0 }, members)];
    const { own, inner } = siblingsIn(index, at);
    const inside = [
      ...[...own].flatMap((place, i) => (isThere(keyOf(place)) ? [showActor(place, i)] : [])),
      ...inner.flatMap((one, i) => showCircle(one, own.length + i)),
    ];
    return [{ type: 'opened', ...about, isAsked: asked !== null, inside }];
  };
  const [everyone] = showCircle(0, 0);
  if (everyone?.type !== 'opened') throw new Error('a map is of somebody');
  return { everyone, items, itemOf };
}
