import { FACETS, type Facet, type Narrowing } from '$lib/model/vocabulary';
import { claimsMarked } from './claim-table';
import type { FacetIndex } from './facet-index';

/** The claims (keys) that a narrowing leaves. */
export function narrow(index: FacetIndex, narrowing: Narrowing): Set<string> {
  return claimsMarked({ claims: index.claims, marked: markLeft(index, narrowing) });
}

/** 1 for each claim that a narrowing leaves, 0 for the others. */
export function markLeft({ claims, columns }: FacetIndex, narrowing: Narrowing): Uint8Array {
  const left = new Uint8Array(claims.length).fill(1);
  for (const [facet, chosen] of Object.entries(narrowing) as [Facet, readonly string[]][]) {
    const { values, begins, found } = columns[facet];
    const isChosen = values.map((value) => chosen.includes(value));
    for (let i = 0; i < left.length; i += 1) {
      let at = begins[i] ?? 0;
      const end = begins[i + 1] ?? 0;
      while (at < end && !isChosen[found[at] ?? -1]) at += 1;
      if (at === end) left[i] = 0;
    }
  }
  return left;
}

/** What of a narrowing means something in a document, and what of it does not. */
export function knownChoices(
  { columns }: FacetIndex,
  narrowing: Narrowing,
): { known: Narrowing; unknown: string[] } {
  const known: Partial<Record<Facet, readonly string[]>> = {};
  const unknown: string[] = [];
  for (const facet of FACETS) {
    const there = new Set(columns[facet].values);
    const kept = (narrowing[facet] ?? []).filter((value) => there.has(value));
    if (kept.length > 0) known[facet] = kept;
    unknown.push(...(narrowing[facet] ?? []).filter((value) => !there.has(value)));
  }
  return { known, unknown };
}
