import { MODALITIES, VALENCES, type Modality, type Valence } from '$lib/model/vocabulary';
import type { ClaimTable } from './claim-table';

/** How many claims there are from one of some items to another. */
interface Way {
  source: number;
  target: number;
  claims: number;
}

/** What those claims are. */
export interface ToldWay extends Way {
  /** The most frequent first; equals in the order of VALENCES. */
  valences: readonly (readonly [Valence, number])[];
  /** The most frequent. */
  modality: Modality;
}

/** The claims of a table as they lie between items that actors stand in. */
export interface Tally {
  ways: Way[];
  /** Of each item, how many claims its actors take part in, and how many of those lead from it to itself. */
  claims: Uint32Array;
  among: Uint32Array;
  /** How many of them count. */
  counting: Uint32Array;
  /** Of each way, at `source * items + target`, how many claims are of each valence and modality, in their order. */
  byValence: readonly Uint32Array[];
  byModality: readonly Uint32Array[];
  /** The claims between items that are single actors: their places in the table, in its order. */
  single: number[];
}

/**
 * Adds up the claims between items: `itemOf` tells in which an actor of the table stands, -1 for none, and `isSingle`, with 1,
 * which are actors themselves. Only the claims (keys) that are there are counted, and only those that count as well, 1 in
 * `counts`, make ways; null for all.
 */
export function tallyWays(
  { claims: keys, sources, targets, valences, modalities }: ClaimTable,
  itemOf: Int32Array,
  isSingle: Uint8Array,
  isThere: ((claim: string) => boolean) | null,
  counts: Uint8Array | null,
): Tally {
  const items = isSingle.length;
  const single: number[] = [];
  const claims = new Uint32Array(items);
  const among = new Uint32Array(items);
  const counting = new Uint32Array(items);
  const byValence = VALENCES.map(() => new Uint32Array(items * items));
  const byModality = MODALITIES.map(() => new Uint32Array(items * items));
  const all = new Uint32Array(items * items);
  const count = (column: Uint32Array | undefined, at: number) => {
    if (column) column[at] = (column[at] ?? 0) + 1;
  };
  for (let i = 0; i < keys.length; i += 1) {
    const source = itemOf[sources[i] ?? -1] ?? -1;
    const target = itemOf[targets[i] ?? -1] ?? -1;
    if ((source < 0 && target < 0) || (isThere && !isThere(keys[i] ?? ''))) continue;
    const isCounting = counts === null || counts[i] === 1;
    if (source >= 0) count(claims, source);
    if (source >= 0 && isCounting) count(counting, source);
    if (target >= 0 && target !== source) count(claims, target);
    if (target >= 0 && target !== source && isCounting) count(counting, target);
    if (source === target) count(among, source);
    if (isSingle[source] && isSingle[target]) single.push(i);
    if (!isCounting || source < 0 || target < 0) continue;
    const pair = source * items + target;
    count(all, pair);
    count(byValence[valences[i] ?? 0], pair);
    count(byModality[modalities[i] ?? 0], pair);
  }

  const ways: Way[] = [];
  all.forEach((number, pair) => {
    if (number === 0) return;
    ways.push({
      source: Math.floor(pair / items),
      target: pair % items,
      claims: number,
    });
  });
  return { ways, claims, among, counting, byValence, byModality, single };
}

function rank<Name>(names: readonly Name[], columns: readonly Uint32Array[], at: number) {
  return names
    .map((name, i) => [name, columns[i]?.[at] ?? 0] as const)
    .filter(([, number]) => number > 0)
    .sort(([, a], [, b]) => b - a);
}

/** So many ways for each item can be told apart in one picture. */
const ROOM = 2.2;

/** Where some items, or circles with more of them, stand side by side. */
interface Level {
  inside: readonly unknown[];
}

/**
 * Of the ways between different items those that can be told apart in one picture: the one with the most claims of each
 * item, so that nothing looks alone that is not; of all others on each level those with the most claims, so that a circle
 * that is opened shows its own, and no more of the others; and all of the chosen items.
 */
export function chooseWays(
  { ways, claims, byValence, byModality }: Tally,
  levelOf: (source: number, target: number) => Level,
  isChosen: (item: number) => boolean,
): { drawn: ToldWay[]; all: number } {
  const between = ways.filter(({ source, target }) => source !== target);
  const busy = ({ source, target }: Way) => (claims[source] ?? 0) + (claims[target] ?? 0);
  const ranked = between.toSorted((a, b) => b.claims - a.claims || busy(b) - busy(a));
  const best = new Map<number, Way>();
  for (const way of ranked.toReversed()) best.set(way.source, way).set(way.target, way);
  const needed = new Set(best.values());
  const ranks = new Map<Level, number>();
  const strong = new Set(
    ranked.filter(({ source, target }) => {
      const level = levelOf(source, target);
      const rank = ranks.get(level) ?? 0;
      ranks.set(level, rank + 1);
      return rank < level.inside.length * ROOM;
    }),
  );
  // Where a level has few, others have room for more.
  for (const way of ranked) if (strong.size < claims.length * ROOM) strong.add(way);
  const drawn = ranked.filter(
    (way) => strong.has(way) || needed.has(way) || isChosen(way.source) || isChosen(way.target),
  );
  const tell = (way: Way): ToldWay => {
    const pair = way.source * claims.length + way.target;
    const [modality] = rank(MODALITIES, byModality, pair)[0] ?? ['asserted'];
    return { ...way, valences: rank(VALENCES, byValence, pair), modality };
  };
  return { drawn: drawn.map(tell), all: between.length };
}
