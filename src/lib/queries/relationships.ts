import type { ClaimGraph } from '$lib/model/claim-graph';
import { inDocumentOrder } from './document-order';

/** All the claims from one actor to another; `claims` are keys, in the order of the document. */
export interface Relationship {
  source: string;
  target: string;
  claims: string[];
}

/** Every relationship of a document, in the order in which the document first states one. */
export function relationshipsOf(graph: ClaimGraph): Relationship[] {
  const bySource = new Map<string, Map<string, Relationship>>();
  const relationships: Relationship[] = [];
  graph.forEachEdge((claim, _, source, target) => {
    const byTarget = bySource.get(source) ?? new Map<string, Relationship>();
    bySource.set(source, byTarget);
    const known = byTarget.get(target);
    if (known) known.claims.push(claim);
    else {
      const relationship = { source, target, claims: [claim] };
      byTarget.set(target, relationship);
      relationships.push(relationship);
    }
  });
  return relationships;
}

/** The claims of one ordered pair of actors, none if either is unknown. */
export function claimsBetween(graph: ClaimGraph, source: string, target: string): string[] {
  if (!graph.hasNode(source) || !graph.hasNode(target)) return [];
  // Not directedEdges: that returns both directions.
  return inDocumentOrder(graph, graph.outEdges(source, target));
}
