import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Passage } from './passages';
import { pairOf, type Selection } from './selection';

/** Whether a passage belongs to what is selected: to the claim, to the pair, or to the actor; to nothing, if that is null. */
export function isSelectedPassage(
  graph: ClaimGraph,
  { selection }: Passage,
  wanted: Selection | null,
): boolean {
  if (wanted === null) return false;
  if (selection.type === 'actor')
    return wanted.type === 'actor' && wanted.actor === selection.actor;
  if (wanted.type === 'claim')
    return selection.type === 'claim' && selection.claim === wanted.claim;
  const [source, target] = pairOf(graph, selection) ?? [];
  return wanted.type === 'actor'
    ? wanted.actor === source || wanted.actor === target
    : wanted.source === source && wanted.target === target;
}
