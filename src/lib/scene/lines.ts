import type { ClaimGraph } from '$lib/model/claim-graph';
import { modalitiesOf } from '$lib/model/modality';
import { RELATION_VALENCE } from '$lib/model/vocabulary';
import { tallyModalities, tallyValences } from '$lib/queries/prevailing';
import { relationshipsOf, type Relationship } from '$lib/queries/relationships';
import { pairOf, type Selection } from '$lib/queries/selection';
import { nodeId } from './ids';
import type { Emphasis, SceneLine } from './scene';

/** A line that has no place yet; `source` and `sink` are ids of nodes. */
export type Draft = Omit<SceneLine, 'bend' | 'x' | 'y'>;

/** The lines of a picture: one a relationship, or one a claim where the selection opens it; of `left` alone, if given. */
export function draftLines(
  graph: ClaimGraph,
  selection: Selection | null,
  left: ReadonlySet<string> | null,
  marked: string | null = null,
): Draft[] {
  return relationshipsOf(graph).flatMap((relationship) => {
    // A selected claim is seen although it does not count.
    const isChosen = (claim: string) => selection?.type === 'claim' && selection.claim === claim;
    const claims = left
      ? relationship.claims.filter((claim) => left.has(claim) || isChosen(claim))
      : relationship.claims;
    if (claims.length === 0)
      return [
        {
          ...relationshipLine(graph, relationship, selection),
          emphasis: 'faded' as const,
        },
      ];
    if (isOpened(graph, relationship, selection))
      return claims.map((claim) => claimLine(graph, claim, selection));
    const line = relationshipLine(graph, { ...relationship, claims }, selection);
    return [marked !== null && claims.includes(marked) ? { ...line, emphasis: 'selected' } : line];
  });
}

function isOpened(
  graph: ClaimGraph,
  { source, target }: Relationship,
  selection: Selection | null,
) {
  if (!selection) return false;
  if (selection.type === 'actor') return selection.actor === source || selection.actor === target;
  const pair = pairOf(graph, selection);
  return pair?.[0] === source && pair[1] === target;
}

function claimLine(graph: ClaimGraph, claim: string, selection: Selection | null): Draft {
  const attributes = graph.getEdgeAttributes(claim);
  const chosen = selection?.type === 'claim' && selection.claim === claim;
  return {
    id: `c:${claim}`,
    type: 'claim',
    target: { type: 'claim', claim },
    source: nodeId(graph.source(claim)),
    sink: nodeId(graph.target(claim)),
    emphasis: chosen ? 'selected' : 'lit',
    width: chosen ? 3 : 1.5,
    directed: attributes.directed !== false,
    valence: RELATION_VALENCE[attributes.relation],
    modality: modalitiesOf(attributes)[0],
  };
}

function relationshipLine(
  graph: ClaimGraph,
  { source, target, claims }: Relationship,
  selection: Selection | null,
): Draft {
  return {
    id: `r:${JSON.stringify([source, target])}`,
    type: 'relationship',
    target: { type: 'relationship', source, target },
    source: nodeId(source),
    sink: nodeId(target),
    emphasis: emphasisBeside(graph, source, target, selection),
    directed: claims.some((claim) => graph.getEdgeAttribute(claim, 'directed') !== false),
    width: Math.min(1.5 + 1.8 * (Math.sqrt(claims.length) - 1), 7),
    valence: tallyValences(graph, claims)[0]?.[0] ?? 'none',
    modality: tallyModalities(graph, claims)[0]?.[0] ?? 'asserted',
  };
}

/** The way back of a selected relationship stays in sight; everything else that is not opened steps back. */
function emphasisBeside(
  graph: ClaimGraph,
  source: string,
  target: string,
  selection: Selection | null,
): Emphasis {
  if (!selection) return 'plain';
  const pair = pairOf(graph, selection);
  return pair?.[0] === target && pair[1] === source ? 'plain' : 'faded';
}
