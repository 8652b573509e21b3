import type { ClaimGraph } from '$lib/model/claim-graph';
import { inDocumentOrder } from './document-order';

/** One step of a chain, and the claims (keys) that make it, in either direction if directions do not count. */
export interface Link {
  from: string;
  to: string;
  claims: string[];
}

/** So many chains are shown; more say nothing more. */
const MOST_CHAINS = 12;

/**
 * The shortest chains of claims from one actor to another, among `claims` only; none where there is no way, or the two
 * are one. With `directed` every claim leads onwards.
 */
export function chainsBetween(
  graph: ClaimGraph,
  from: string,
  to: string,
  claims: ReadonlySet<string>,
  directed: boolean,
): Link[][] {
  const linkOf = (a: string, b: string): string[] =>
    [...graph.outEdges(a, b), ...(directed ? [] : graph.outEdges(b, a))].filter((claim) =>
      claims.has(claim),
    );
  const next = (actor: string) =>
    (directed ? graph.outNeighbors(actor) : graph.neighbors(actor)).filter(
      (other) => other !== actor && linkOf(actor, other).length > 0,
    );
  const toLink = (a: string, b: string): Link => ({
    from: a,
    to: b,
    claims: inDocumentOrder(graph, linkOf(a, b)),
  });
  return shortestWays(from, to, next).map((way) =>
    way.slice(1).map((actor, i) => toLink(way[i] ?? from, actor)),
  );
}

/** Every shortest way, as the actors along it. */
function shortestWays(from: string, to: string, next: (actor: string) => string[]): string[][] {
  if (from === to) return [];
  const before = new Map<string, string[]>([[from, []]]);
  for (let reached = [from]; reached.length > 0 && !before.has(to);) {
    const found = new Map<string, string[]>();
    for (const actor of reached)
      for (const other of next(actor))
        if (!before.has(other)) found.set(other, [...(found.get(other) ?? []), actor]);
    found.forEach((actors, other) => before.set(other, actors));
    reached = [...found.keys()];
  }
  const ways = (actor: string): string[][] => {
    if (actor === from) return [[from]];
    return (before.get(actor) ?? [])
      .flatMap(ways)
      .slice(0, MOST_CHAINS)
      .map((way) => [...way, actor]);
  };
  return ways(to);
}
