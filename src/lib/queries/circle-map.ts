import type { ClaimGraph } from '$lib/model/claim-graph';
import type { CircleKey } from '$lib/model/vocabulary';
import type { CircleIndex } from './circle-index';
import { markClaims } from './claim-table';
import { levelsOf } from './levels';
import { showCircles } from './show-circles';
import { chooseWays, tallyWays, type Tally, type ToldWay } from './tally-ways';

/** Somebody or some circle that a map shows; `number` among those who stand beside it (see Siblings). */
export type Shown = ShownActor | ShownCircle | OpenedCircle;

export interface ShownActor {
  type: 'actor';
  number: number;
  actor: string;
}

export interface AboutCircle {
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
  /** How many of its claims count, where some do not. */
  counting: number;
}

/** A circle whose members are shown side by side. */
export interface OpenedCircle extends AboutCircle {
  type: 'opened';
  /** The keys by which it was asked for: none if only somebody or some circle in it was. */
  asked: readonly CircleKey[];
  inside: readonly Shown[];
}

/** All claims one way between a closed circle and another, or an actor. */
export interface Bundle extends Pick<ToldWay, 'claims' | 'valences' | 'modality'> {
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
  /** Those of them (keys) who take part in claims that count. */
  counting: ReadonlySet<string>;
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
  const { table } = index;
  const { present, left, selected } = request;
  const { everyone, items, itemOf } = showCircles(index, request);
  // Hundreds of thousands are not asked for one by one where all are there.
  const isThere = present === table.graph ? null : (claim: string) => present.hasEdge(claim);
  const isSingle = Uint8Array.from(items, ({ type }) => (type === 'actor' ? 1 : 0));
  const tally = tallyAgain(index, request, itemOf, () =>
    tallyWays(table, itemOf, isSingle, isThere, left && markClaims(table, left)),
  );
  items.forEach((item, i) => {
    if (item.type !== 'circle') return;
    item.claims = tally.claims[i] ?? 0;
    item.among = tally.among[i] ?? 0;
    item.counting = tally.counting[i] ?? 0;
  });

  const isSelected = (i: number) => {
    const item = items[i];
    return item?.type === 'actor' && selected.includes(item.actor);
  };
  const { drawn, all } = chooseWays(tally, levelsOf(everyone, items), isSelected);
  const pairs = new Set(drawn.map(({ source, target }) => source * items.length + target));
  const isDrawn = (source: number, target: number) =>
    source === target ||
    pairs.has(source * items.length + target) ||
    (isSelected(source) && isSelected(target));
  const tallyOf = (column: Uint32Array, actor: string) =>
    column[itemOf[table.places.get(actor) ?? -1] ?? -1] ?? 0;
  const graph = partOf(present, index, items, itemOf, tally.single, isDrawn);
  return {
    ...{ index, everyone, graph },
    circles: items.filter((item) => item.type === 'circle'),
    bundles: drawn.flatMap(({ source, target, ...way }): Bundle[] => {
      const [from, to] = [items[source], items[target]];
      if (!from || !to || (from.type === 'actor' && to.type === 'actor')) return [];
      return [{ type: 'bundle', ...way, source: from, target: to }];
    }),
    claims: new Map(graph.mapNodes((actor) => [actor, tallyOf(tally.claims, actor)])),
    counting: new Set(graph.filterNodes((actor) => tallyOf(tally.counting, actor) > 0)),
    lines: { drawn: drawn.length, all },
  };
}

interface Tallied extends Pick<MapRequest, 'present' | 'left'> {
  itemOf: Int32Array;
  tally: Tally;
}

const tallied = new WeakMap<CircleIndex, Tallied>();

/** The last tally of a document where nobody stands elsewhere since: whoever is selected is mostly seen already. */
function tallyAgain(
  index: CircleIndex,
  { present, left }: MapRequest,
  itemOf: Int32Array,
  make: () => Tally,
): Tally {
  const before = tallied.get(index);
  const isSame =
    before?.present === present &&
    before.left === left &&
    before.itemOf.every((item, place) => item === itemOf[place]);
  const tally = isSame ? before.tally : make();
  tallied.set(index, { present, left, itemOf, tally });
  return tally;
}

/** The actors who stand for themselves, and of the claims between them (places in the table, all of them there), those that are drawn. */
function partOf(
  present: ClaimGraph,
  { table }: CircleIndex,
  items: readonly End[],
  itemOf: Int32Array,
  claims: readonly number[],
  isDrawn: (source: number, target: number) => boolean,
): ClaimGraph {
  const part = present.nullCopy() as ClaimGraph;
  for (const item of items)
    if (item.type === 'actor')
      part.addNode(item.actor, { ...present.getNodeAttributes(item.actor) });
  const placeOf = (end: number | undefined) => itemOf[end ?? -1] ?? -1;
  for (const i of claims) {
    const claim = table.claims[i] ?? '';
    const [source, target] = [placeOf(table.sources[i]), placeOf(table.targets[i])];
    if (!isDrawn(source, target)) continue;
    const [from, to] = present.extremities(claim);
    // Circles may be of the document before its last edit.
    if (part.hasNode(from) && part.hasNode(to))
      part.addEdgeWithKey(claim, from, to, { ...present.getEdgeAttributes(claim) });
  }
  return part;
}

/** Those within an opened circle that were asked for by their keys, the outer ones first. */
export function askedCircles({ inside }: OpenedCircle): OpenedCircle[] {
  return inside.flatMap((shown) =>
    shown.type === 'opened'
      ? [...(shown.asked.length > 0 ? [shown] : []), ...askedCircles(shown)]
      : [],
  );
}
