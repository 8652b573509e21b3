import {
  FACETS,
  KINDS,
  MODALITIES,
  RELATIONS,
  VALENCES,
  type Facet,
  type Narrowing,
} from '$lib/model/vocabulary';
import type { FacetIndex } from './facet-index';

/** The claims (keys) that a narrowing leaves. */
export function narrow(index: FacetIndex, narrowing: Narrowing): Set<string> {
  const isLeft = markLeft(index, narrowing);
  return new Set(index.claims.filter((_, i) => isLeft[i]));
}

/** 1 for each claim that a narrowing leaves, 0 for the others. */
function markLeft({ claims, columns }: FacetIndex, narrowing: Narrowing): Uint8Array {
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

/** How many claims each choice of a facet would leave beside the choices of the others; choices without claims are out. */
export function countChoices(
  index: FacetIndex,
  narrowing: Narrowing,
  facet: Facet,
): Map<string, number> {
  const { values, begins, found } = index.columns[facet];
  const counts = new Uint32Array(values.length);
  markLeft(index, withChoices(narrowing, facet, [])).forEach((isLeft, i) => {
    if (!isLeft) return;
    const end = begins[i + 1] ?? 0;
    for (let at = begins[i] ?? 0; at < end; at += 1) {
      const place = found[at] ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  });
  const counted = new Map(values.map((value, place) => [value, counts[place] ?? 0]));
  const ordered = new Set([...orderOf(facet), ...values]);
  return new Map(
    [...ordered].flatMap((value) => {
      const number = counted.get(value);
      return number === undefined ? [] : [[value, number]];
    }),
  );
}

function orderOf(facet: Facet): readonly string[] {
  const orders = { valence: VALENCES, relation: RELATIONS, modality: MODALITIES, kind: KINDS };
  return facet in orders ? orders[facet as keyof typeof orders] : [];
}

/** The same narrowing with a choice added, or taken away if it was there. */
export function toggleChoice(narrowing: Narrowing, facet: Facet, value: string): Narrowing {
  const chosen = narrowing[facet] ?? [];
  return withChoices(
    narrowing,
    facet,
    chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value].sort(),
  );
}

function withChoices(narrowing: Narrowing, facet: Facet, values: readonly string[]): Narrowing {
  const others = Object.entries(narrowing).filter(([name]) => name !== facet);
  return Object.fromEntries(values.length > 0 ? [...others, [facet, values]] : others);
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
