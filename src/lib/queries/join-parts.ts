import type { Links } from './claim-table';
import { numberParts } from './links-within';

type Part = readonly number[];

/**
 * Joins parts of so many actors until at most so many parts are left: the smallest first, each with the one that it is connected with most for its
 * size; parts that are connected with no other are put together in their order. The largest come first.
 */
export function joinParts(
  parts: readonly Part[],
  all: number,
  links: Links,
  most: number,
): number[][] {
  const ways = waysBetween(parts, all, links);
  const isLone = (_: unknown, i: number) => ways.get(i)?.size === 0;
  const lone = parts.filter(isLone);
  const share = lone.flat().length / parts.flat().length;
  const shelves = lone.length === 0 ? 0 : Math.max(1, Math.round(share * most));
  const shelved = shelve(lone, shelves);
  const joined = joinConnected(parts, ways, most - shelved.length);
  return [...joined, ...shelved].sort((a, b) => b.length - a.length);
}

/** So many parts of much the same size, made of whole smaller ones in their order. */
export function shelve(parts: readonly Part[], most: number): number[][] {
  if (parts.length <= most) return parts.map((part) => [...part]);
  const room = Math.ceil(parts.flat().length / most);
  const shelves: number[][] = [];
  for (const part of parts) {
    const last = shelves.at(-1);
    if (last && (shelves.length === most || last.length + part.length <= room)) last.push(...part);
    else shelves.push([...part]);
  }
  return shelves;
}

/** How many links lead from each part to each other. */
type Ways = Map<number, Map<number, number>>;

function joinConnected(parts: readonly Part[], ways: Ways, most: number): number[][] {
  const joined = new Map(
    parts.flatMap((part, i): [number, number[]][] => (ways.get(i)?.size ? [[i, [...part]]] : [])),
  );
  for (let was = Infinity; joined.size > most && joined.size < was;) {
    was = joined.size;
    // One that has grown waits for the next round: else one part would take in all others, one by one.
    const grown = new Set<number>();
    for (const small of [...joined.keys()].sort((a, b) => sizeOf(a) - sizeOf(b))) {
      const near = ways.get(small);
      if (joined.size <= most || grown.has(small) || !near || near.size === 0) continue;
      const closeness = ([other, count]: [number, number]) => count / sizeOf(other);
      const [into] = [...near].reduce((a, b) => (closeness(b) > closeness(a) ? b : a));
      join(small, into);
      grown.add(into);
    }
  }
  return [...joined.values()];

  function sizeOf(part: number): number {
    return joined.get(part)?.length ?? 0;
  }

  function join(small: number, into: number): void {
    joined.get(into)?.push(...(joined.get(small) ?? []));
    joined.delete(small);
    const near = ways.get(into);
    near?.delete(small);
    for (const [other, count] of ways.get(small) ?? []) {
      const back = ways.get(other);
      back?.delete(small);
      if (other === into) continue;
      near?.set(other, (near.get(other) ?? 0) + count);
      back?.set(into, (back.get(into) ?? 0) + count);
    }
    ways.delete(small);
  }
}

function waysBetween(parts: readonly Part[], all: number, { sources, targets }: Links): Ways {
  const partOf = numberParts(parts, all);
  const ways: Ways = new Map(parts.map((_, i) => [i, new Map()]));
  for (let i = 0; i < sources.length; i++) {
    const a = partOf[sources[i] ?? 0] ?? -1;
    const b = partOf[targets[i] ?? 0] ?? -1;
    if (a === b || a < 0 || b < 0) continue;
    countWay(ways.get(a), b);
    countWay(ways.get(b), a);
  }
  return ways;
}

function countWay(near: Map<number, number> | undefined, to: number): void {
  near?.set(to, (near.get(to) ?? 0) + 1);
}
