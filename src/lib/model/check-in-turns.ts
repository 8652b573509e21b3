import { checkDocument, checkRules, isDocumentFile, isVouchedFor } from './check-document';
import { startClaimGraph, type ClaimGraph } from './claim-graph';
import { findNesting } from './find-nesting';
import { Pace } from './pace';
import { isLarge, portionsOf } from './portions';
import type { Result } from './problem';

/** The same as `checkDocument`, for a page that answers meanwhile. */
export async function checkInTurns(content: unknown, file: string): Promise<Result<ClaimGraph>> {
  if (!isLarge(content)) return checkDocument(content, file);
  const pace = new Pace();
  if (!isVouchedFor(content)) {
    for (const portion of portionsOf(content)) {
      // What is wrong, and where, is told as of any other document.
      if (findNesting(portion) || !isDocumentFile({ ...content, ...portion }))
        return checkDocument(content, file);
      if (pace.isLate) await pace.rest();
    }
    const checked = checkRules(content, file);
    if (!checked.ok) return checked;
    await pace.rest();
  }
  const graph = startClaimGraph(content);
  for (const { nodes } of portionsOf({ nodes: content.nodes, edges: [] })) {
    for (const { key, attributes } of nodes) graph.addNode(key, attributes);
    if (pace.isLate) await pace.rest();
  }
  for (const { edges } of portionsOf({ nodes: [], edges: content.edges })) {
    for (const { key, source, target, attributes } of edges)
      graph.addEdgeWithKey(key, source, target, attributes);
    if (pace.isLate) await pace.rest();
  }
  return { ok: true, value: graph };
}
