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

/** A relationship, and how many of its claims count. */
export interface Strength {
  source: string;
  target: string;
  claims: number;
}

/** The relationships with most of the claims that count, at most so many; equals in the order of their sources. */
export function strongestRelationships(
  graph: ClaimGraph,
  counts: (claim: string) => boolean,
  most: number,
): Strength[] {
  let strongest: Strength[] = [];
  graph.forEachNode((source) => {
    const byTarget = new Map<string, number>();
    graph.forEachOutEdge(source, (claim, _, __, target) => {
      if (counts(claim)) byTarget.set(target, (byTarget.get(target) ?? 0) + 1);
    });
    const least = strongest[most - 1]?.claims ?? 0;
    const found = [...byTarget].filter(([, claims]) => claims > least);
    if (found.length === 0) return;
    const more = found.map(([target, claims]) => ({ source, target, claims }));
    strongest = [...strongest, ...more].sort((a, b) => b.claims - a.claims).slice(0, most);
  });
  return strongest;
}

/** The claims of one ordered pair of actors, none if either is unknown. */
export function claimsBetween(graph: ClaimGraph, source: string, target: string): string[] {
  if (!graph.hasNode(source) || !graph.hasNode(target)) return [];
  // Not directedEdges: that returns both directions.
  return inDocumentOrder(graph, graph.outEdges(source, target));
}
