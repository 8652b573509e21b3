import { checkDocument, checkRules, isDocumentFile, isVouchedFor } from './check-document';
import { startClaimGraph, type ClaimGraph } from './claim-graph';
import { findNesting } from './find-nesting';
import type { Result } from './problem';
import type { DocumentFile } from './schema';

/** A document of fewer parts is checked at once. */
const FEW = 2_000;
/** So many parts are looked at in one piece. */
const PORTION = 500;
/** Milliseconds that one piece of work may keep others waiting. */
const LONGEST = 12;

/** The same as `checkDocument`, for a page that answers meanwhile: `pause` lets everything else have its turn. */
export async function checkInTurns(
  content: unknown,
  file: string,
  pause: () => Promise<void>,
): Promise<Result<ClaimGraph>> {
  if (!isLarge(content)) return checkDocument(content, file);
  const { nodes, edges } = content;
  const bare = { ...content, nodes: [], edges: [] };
  let since = performance.now();
  const isLate = () => performance.now() - since > LONGEST;
  const rest = async () => {
    await pause();
    since = performance.now();
  };
  if (!isVouchedFor(content)) {
    for (let at = 0; at < Math.max(nodes.length, edges.length); at += PORTION) {
      const part = { nodes: nodes.slice(at, at + PORTION), edges: edges.slice(at, at + PORTION) };
      // What is wrong, and where, is told as of any other document.
      if (findNesting(part) || !isDocumentFile({ ...bare, ...part }))
        return checkDocument(content, file);
      if (isLate()) await rest();
    }
    const checked = checkRules(content, file);
    if (!checked.ok) return checked;
    await rest();
  }
  const graph = startClaimGraph(content);
  for (const { key, attributes } of nodes) {
    graph.addNode(key, attributes);
    if (isLate()) await rest();
  }
  for (const { key, source, target, attributes } of edges) {
    graph.addEdgeWithKey(key, source, target, attributes);
    if (isLate()) await rest();
  }
  return { ok: true, value: graph };
}

/** Of what is in its lists nothing is known yet. */
function isLarge(content: unknown): content is DocumentFile {
  const { nodes, edges } = (content ?? {}) as Record<string, unknown>;
  return Array.isArray(nodes) && Array.isArray(edges) && nodes.length + edges.length >= FEW;
}
