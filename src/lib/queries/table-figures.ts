import { VALENCES, type Valence } from '$lib/model/vocabulary';
import type { ClaimTable } from './claim-table';

/** How many claims of a document, or of those (keys) that count, pull which way, most frequent first; on a tie as in VALENCES. */
export function countValences(
  { claims, valences }: ClaimTable,
  counting: ReadonlySet<string> | null,
): [Valence, number][] {
  const found = new Uint32Array(VALENCES.length);
  valences.forEach((valence, i) => {
    if (counting === null || counting.has(claims[i] ?? ''))
      found[valence] = (found[valence] ?? 0) + 1;
  });
  return VALENCES.map((valence, i): [Valence, number] => [valence, found[i] ?? 0])
    .filter(([, number]) => number > 0)
    .sort(([, a], [, b]) => b - a);
}

/** A relationship, and how many of its claims count. */
export interface Strength {
  source: string;
  target: string;
  claims: number;
}

/** The relationships with most of the claims that count, at most so many; equals in the order of their actors. */
export function strongestRelationships(
  { actors, claims, sources, targets }: ClaimTable,
  counting: ReadonlySet<string> | null,
  most: number,
): Strength[] {
  const all = actors.length;
  // Claims between the same two lie side by side once they are sorted: much quicker than a map of hundreds of thousands.
  const pairs = Float64Array.from(sources, (source, i) => source * all + (targets[i] ?? 0));
  const sorted = (counting ? pairs.filter((_, i) => counting.has(claims[i] ?? '')) : pairs).sort();
  let strongest: { pair: number; claims: number }[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const pair = sorted[from] ?? 0;
    while (sorted[to] === pair) to += 1;
    if (to - from <= (strongest[most - 1]?.claims ?? 0)) continue;
    strongest.push({ pair, claims: to - from });
    strongest = strongest.sort((a, b) => b.claims - a.claims).slice(0, most);
  }
  const name = (place: number) => actors[place] ?? '';
  return strongest.map(({ pair, claims }) => ({
    ...{ source: name(Math.floor(pair / all)), target: name(pair % all), claims },
  }));
}
