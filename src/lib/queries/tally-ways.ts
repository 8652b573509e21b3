import { MODALITIES, VALENCES, type Modality, type Valence } from '$lib/model/vocabulary';
import type { ClaimTable } from './claim-table';

/** All claims from one of some items to another. */
export interface Way {
  source: number;
  target: number;
  claims: number;
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
}

/**
 * Adds up the claims between so many items: `itemOf` tells in which an actor of the table stands, -1 for none. Only the
 * claims (keys) that are there are counted, and only those that count as well, 1 in `counts`, make ways; null for all.
 */
export function tallyWays(
  { claims: keys, sources, targets, valences, modalities }: ClaimTable,
  itemOf: Int32Array,
  items: number,
  isThere: ((claim: string) => boolean) | null,
  counts: Uint8Array | null,
): Tally {
  const claims = new Uint32Array(items);
  const among = new Uint32Array(items);
  const counting = new Uint32Array(items);
  const byValence = VALENCES.map(() => new Uint32Array(items * items));
  const byModality = MODALITIES.map(() => new Uint32Array(items * items));
  const count = (column: Uint32Array | undefined, at: number) => {
    if (column) column[at] = (column[at] ?? 0) + 1;
  };
  keys.forEach((key, i) => {
    const source = itemOf[sources[i] ?? -1] ?? -1;
    const target = itemOf[targets[i] ?? -1] ?? -1;
    if ((source < 0 && target < 0) || (isThere && !isThere(key))) return;
    if (source >= 0) count(claims, source);
    if (target >= 0 && target !== source) count(claims, target);
    if (source === target) count(among, source);
    if (counts && !counts[i]) return;
    for (const item of source === target ? [source] : [source, target])
      if (item >= 0) count(counting, item);
    if (source < 0 || target < 0) return;
    count(byValence[valences[i] ?? 0], source * items + target);
    count(byModality[modalities[i] ?? 0], source * items + target);
  });

  const ways: Way[] = [];
  for (let pair = 0; pair < items * items; pair += 1) {
    const found = rank(VALENCES, byValence, pair);
    if (found.length === 0) continue;
    ways.push({
      source: Math.floor(pair / items),
      target: pair % items,
      claims: found.reduce((sum, [, number]) => sum + number, 0),
      valences: found,
      modality: rank(MODALITIES, byModality, pair)[0]?.[0] ?? 'asserted',
    });
  }
  return { ways, claims, among, counting };
}

function rank<Name>(names: readonly Name[], columns: readonly Uint32Array[], at: number) {
  return names
    .map((name, i) => [name, columns[i]?.[at] ?? 0] as const)
    .filter(([, number]) => number > 0)
    .sort(([, a], [, b]) => b - a);
}

/** So many ways for each item can be told apart in one picture. */
const ROOM = 2.2;

/**
 * Of the ways between different items those that can be told apart in one picture: the one with the most claims of each
 * item, so that nothing looks alone that is not; of all others those with the most claims; and all of the chosen items.
 */
export function chooseWays(
  { ways, claims }: Tally,
  isChosen: (item: number) => boolean,
): { drawn: Way[]; all: number } {
  const between = ways.filter(({ source, target }) => source !== target);
  const busy = ({ source, target }: Way) => (claims[source] ?? 0) + (claims[target] ?? 0);
  const ranked = between.toSorted((a, b) => b.claims - a.claims || busy(b) - busy(a));
  const best = new Map<number, Way>();
  for (const way of ranked.toReversed()) best.set(way.source, way).set(way.target, way);
  const needed = new Set(best.values());
  const drawn = ranked.filter(
    (way, rank) =>
      rank < claims.length * ROOM ||
      needed.has(way) ||
      isChosen(way.source) ||
      isChosen(way.target),
  );
  return { drawn, all: between.length };
}
