import {
  KINDS,
  MODALITIES,
  RELATIONS,
  VALENCES,
  type Facet,
  type Narrowing,
} from '$lib/model/vocabulary';
import type { FacetIndex } from './facet-index';
import { markLeft } from './narrowing';

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
