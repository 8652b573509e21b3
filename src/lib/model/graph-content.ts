import type { SerializedGraph } from 'graphology-types';
import type { ClaimGraph } from './claim-graph';
import type { Actor, Claim, DocumentFile, DocumentRecord } from './schema';

/** What a document's file holds; its parts are the graph's own, not copies. */
export function contentOf(graph: ClaimGraph): DocumentFile {
  return graph.export() as unknown as DocumentFile;
}

/** The graph of a document after an edit, from what its file would hold; a page that has one graph can make this one. */
export function regraph(graph: ClaimGraph, content: DocumentFile): ClaimGraph {
  const edited = graph.nullCopy() as ClaimGraph;
  edited.import(content as unknown as SerializedGraph<Actor, Claim, DocumentRecord>);
  return edited;
}

/** A claim (key) as a sentence: source, label, target. */
export function sentenceOf(graph: ClaimGraph, claim: string): string {
  const name = (actor: string) => graph.getNodeAttribute(actor, 'label');
  const label = graph.getEdgeAttribute(claim, 'label');
  return `${name(graph.source(claim))} ${label} ${name(graph.target(claim))}`;
}
