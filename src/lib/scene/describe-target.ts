import { sentenceOf, type ClaimGraph } from '$lib/model/claim-graph';
import { modalitiesOf } from '$lib/model/modality';
import { countClaims } from '$lib/queries/figures';
import { tallyValences } from '$lib/queries/prevailing';
import { claimsBetween } from '$lib/queries/relationships';
import type { Selection } from '$lib/queries/selection';
import { MODALITY_LINE, VALENCE_MARK } from './encoding';

/** What hovering tells of something in the picture; `claims` is 0 where a number would say nothing. */
export interface Told {
  title: string;
  detail: string;
  claims: number;
}

/** What a target of the picture is, in a few plain words; `between` stands between the names of a relationship. */
export function describeTarget(
  graph: ClaimGraph,
  target: Selection,
  between: '→' | 'to' = '→',
): Told {
  const name = (actor: string) => graph.getNodeAttribute(actor, 'label');
  if (target.type === 'actor') {
    return {
      title: name(target.actor),
      detail: graph.getNodeAttribute(target.actor, 'kind'),
      claims: countClaims(graph, target.actor),
    };
  }
  if (target.type === 'relationship') {
    const claims = claimsBetween(graph, target.source, target.target);
    const valences = tallyValences(graph, claims).map(
      ([valence, number]) => `${number} ${VALENCE_MARK[valence].name.toLowerCase()}`,
    );
    return {
      title: `${name(target.source)} ${between} ${name(target.target)}`,
      detail: valences.join(', '),
      claims: claims.length,
    };
  }
  const claim = graph.getEdgeAttributes(target.claim);
  return {
    title: sentenceOf(graph, target.claim),
    detail: modalitiesOf(claim)
      .map((modality) => MODALITY_LINE[modality].name)
      .join(', '),
    claims: 0,
  };
}
