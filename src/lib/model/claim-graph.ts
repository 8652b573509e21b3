import { MultiDirectedGraph } from 'graphology';
import type { SerializedGraph } from 'graphology-types';
import type { Actor, Claim, DocumentFile, DocumentRecord } from './schema';

/** A document in memory: actors are nodes, claims are edges, the bibliographic record is the graph's attributes. */
export type ClaimGraph = MultiDirectedGraph<Actor, Claim, DocumentRecord>;

/** Builds the graph of a checked document; throws Graphology's errors on one that was not checked. */
export function buildClaimGraph(file: DocumentFile): ClaimGraph {
  const graph: ClaimGraph = new MultiDirectedGraph({ allowSelfLoops: true });
  graph.import(file as unknown as SerializedGraph<Actor, Claim, DocumentRecord>);
  return graph;
}

/** The graph of a checked document without its actors and claims, which are still to be added. */
export function startClaimGraph({ attributes }: DocumentFile): ClaimGraph {
  const graph: ClaimGraph = new MultiDirectedGraph({ allowSelfLoops: true });
  graph.replaceAttributes(attributes);
  return graph;
}
