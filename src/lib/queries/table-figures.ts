import { remember } from '$lib/model/remember';
import { VALENCES, type Valence } from '$lib/model/vocabulary';
import { markClaims, type ClaimTable } from './claim-table';

/** How many claims of a document, or of those (keys) that count, pull which way, most frequent first; on a tie as in VALENCES. */
export function countValences(
  table: ClaimTable,
  counting: ReadonlySet<string> | null,
): [Valence, number][] {
  const counts = counting && markClaims(table, counting);
  const found = new Uint32Array(VALENCES.length);
  table.valences.forEach((valence, i) => {
    if (counts === null || counts[i]) found[valence] = (found[valence] ?? 0) + 1;
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

/** So many are told. */
const MOST = 8;

/** The few relationships with most of the claims that count; equals in the order of their actors. */
export function strongestRelationships(
  table: ClaimTable,
  counting: ReadonlySet<string> | null,
): readonly Strength[] {
  return counting === null ? strongestOfAll(table) : findStrongest(table, counting);
}

const strongestOfAll = remember((table: ClaimTable) => findStrongest(table, null));

function findStrongest(table: ClaimTable, counting: ReadonlySet<string> | null): Strength[] {
  const { actors, sources, targets } = table;
  const counts = counting && markClaims(table, counting);
  // The targets of each source lie side by side: much quicker than a map of hundreds of thousands of pairs.
  const begins = new Uint32Array(actors.length + 1);
  sources.forEach((source, i) => {
    if (counts === null || counts[i]) begins[source + 1] = (begins[source + 1] ?? 0) + 1;
  });
  begins.forEach((number, at) => (begins[at] = number + (begins[at - 1] ?? 0)));
  const next = begins.slice();
  const ends = new Uint32Array(begins.at(-1) ?? 0);
  sources.forEach((source, i) => {
    if (counts && !counts[i]) return;
    const at = next[source] ?? 0;
    ends[at] = targets[i] ?? 0;
    next[source] = at + 1;
  });
  let strongest: Strength[] = [];
  actors.forEach((source, place) => {
    const [first, last] = [begins[place] ?? 0, begins[place + 1] ?? 0];
    if (last - first <= (strongest[MOST - 1]?.claims ?? 0)) return;
    ends.subarray(first, last).sort();
    for (let from = first, to = first; from < last; from = to) {
      const target = ends[from];
      while (to < last && ends[to] === target) to += 1;
      if (to - from <= (strongest[MOST - 1]?.claims ?? 0)) continue;
      strongest.push({ source, target: actors[target ?? -1] ?? '', claims: to - from });
      strongest = strongest.sort((a, b) => b.claims - a.claims).slice(0, MOST);
    }
  });
  return strongest;
}
