import type { ClaimGraph } from '$lib/model/claim-graph';
import { AUTHOR } from '$lib/model/modality';
import { inDocumentOrder } from './document-order';

/** One actor's dealings with another: keys of the claims in either direction. */
export interface Dealing {
  other: string;
  out: string[];
  in: string[];
}

/** An actor's claims grouped by the other actor, most claims first; claims about itself stand under itself, as `out`. */
export function dealingsOf(graph: ClaimGraph, actor: string): Dealing[] {
  const dealings = new Map<string, Dealing>();
  const withOther = (other: string) => {
    const dealing = dealings.get(other) ?? { other, out: [], in: [] };
    dealings.set(other, dealing);
    return dealing;
  };
  for (const claim of inDocumentOrder(graph, graph.edges(actor))) {
    const [source, target] = graph.extremities(claim);
    if (source === actor) withOther(target).out.push(claim);
    else withOther(source).in.push(claim);
  }
  const count = ({ out, in: into }: Dealing) => out.length + into.length;
  return [...dealings.values()].sort((a, b) => count(b) - count(a));
}

/** Keys of the claims that an actor is quoted or reported as saying. */
export function claimsSaidBy(graph: ClaimGraph, actor: string): string[] {
  return actor === AUTHOR
    ? []
    : graph.filterEdges((_, { attribution }) => attribution.speaker === actor);
}
