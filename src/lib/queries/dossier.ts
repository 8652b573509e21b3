import type { ClaimGraph } from '$lib/model/claim-graph';
import { rowsWith, tabulateClaims } from './claim-table';

/** One actor's dealings with another: keys of the claims from the one, then of those from the other. */
export interface Dealing {
  other: string;
  claims: string[];
}

/** An actor's claims grouped by the other actor, most claims first; those about itself stand once, under itself. */
export function dealingsOf(graph: ClaimGraph, actor: string): Dealing[] {
  const dealings = new Map<string, { out: string[]; back: string[] }>();
  const withOther = (other: string) => {
    const dealing = dealings.get(other) ?? { out: [], back: [] };
    dealings.set(other, dealing);
    return dealing;
  };
  const { actors, places, claims, sources, targets } = tabulateClaims(graph);
  const own = places.get(actor) ?? NaN;
  const rows = new Set([...rowsWith(sources, own), ...rowsWith(targets, own)]);
  for (const i of [...rows].sort((a, b) => a - b)) {
    const isOut = sources[i] === own;
    const dealing = withOther(actors[(isOut ? targets : sources)[i] ?? -1] ?? '');
    (isOut ? dealing.out : dealing.back).push(claims[i] ?? '');
  }
  return [...dealings]
    .map(([other, { out, back }]) => ({ other, claims: [...out, ...back] }))
    .sort((a, b) => b.claims.length - a.claims.length);
}

/** Keys of the claims that an actor is quoted or reported as saying. */
export function claimsSaidBy(graph: ClaimGraph, actor: string): string[] {
  const { places, claims, speakers } = tabulateClaims(graph);
  return rowsWith(speakers, places.get(actor) ?? NaN).map((i) => claims[i] ?? '');
}
