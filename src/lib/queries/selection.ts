import type { ClaimGraph } from '$lib/model/claim-graph';
import { claimsBetween } from './relationships';

/** What the reader has chosen to look at: an actor, all claims of an ordered pair, or one claim; by their keys. */
export type Selection =
  | { type: 'actor'; actor: string }
  | { type: 'relationship'; source: string; target: string }
  | { type: 'claim'; claim: string };

/** What the keys of an address mean in a document; null when they name nothing in it. An actor wins over a claim. */
export function findSelection(graph: ClaimGraph, select: string, to?: string): Selection | null {
  if (to !== undefined) {
    const known = claimsBetween(graph, select, to).length > 0;
    return known ? { type: 'relationship', source: select, target: to } : null;
  }
  if (graph.hasNode(select)) return { type: 'actor', actor: select };
  return graph.hasEdge(select) ? { type: 'claim', claim: select } : null;
}

/** The two actors of a selected relationship or claim; null for an actor, or a claim that is not there. */
export function pairOf(graph: ClaimGraph, selection: Selection): [string, string] | null {
  if (selection.type === 'actor') return null;
  if (selection.type === 'relationship') return [selection.source, selection.target];
  if (!graph.hasEdge(selection.claim)) return null;
  return [graph.source(selection.claim), graph.target(selection.claim)];
}

/** Whether two selections are of the same thing; nothing is the same as nothing. */
export function isSameSelection(a: Selection | null, b: Selection | null): boolean {
  return JSON.stringify(a && told(a)) === JSON.stringify(b && told(b));
}

function told(selection: Selection): string[] {
  if (selection.type === 'actor') return ['actor', selection.actor];
  if (selection.type === 'claim') return ['claim', selection.claim];
  return ['relationship', selection.source, selection.target];
}
