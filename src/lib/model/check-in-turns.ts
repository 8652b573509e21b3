import { checkDocument, checkRules, isDocumentFile, isVouchedFor } from './check-document';
import { startClaimGraph, type ClaimGraph } from './claim-graph';
import { findNesting } from './find-nesting';
import { inTurns } from './pace';
import { isLarge, portionsOf } from './portions';
import type { Result } from './problem';

/** The same as `checkDocument`, for a page that answers meanwhile. */
export async function checkInTurns(content: unknown, file: string): Promise<Result<ClaimGraph>> {
  if (!isLarge(content)) return checkDocument(content, file);
  if (!isVouchedFor(content)) {
    for await (const portion of inTurns(portionsOf(content)))
      // What is wrong, and where, is told as of any other document.
      if (findNesting(portion) || !isDocumentFile({ ...content, ...portion }))
        return checkDocument(content, file);
    const checked = checkRules(content, file);
    if (!checked.ok) return checked;
  }
  const graph = startClaimGraph(content);
  for await (const { nodes } of inTurns(portionsOf({ nodes: content.nodes, edges: [] })))
    for (const { key, attributes } of nodes) graph.addNode(key, attributes);
  for await (const { edges } of inTurns(portionsOf({ nodes: [], edges: content.edges })))
    for (const { key, source, target, attributes } of edges)
      graph.addEdgeWithKey(key, source, target, attributes);
  return { ok: true, value: graph };
}
