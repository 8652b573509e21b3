import type { ClaimGraph } from '$lib/model/claim-graph';
import { sentenceOf } from '$lib/model/graph-content';
import { modalitiesOf } from '$lib/model/modality';
import { count, formatCount } from '$lib/model/count';
import { countClaims } from '$lib/queries/figures';
import { tallyValences } from '$lib/queries/prevailing';
import { claimsBetween } from '$lib/queries/relationships';
import type { End } from '$lib/queries/circle-map';
import type { Valence } from '$lib/model/vocabulary';
import { MODALITY_LINE, nameCircle, VALENCE_MARK } from './encoding';
import type { Target } from './scene';

/** What hovering tells of something in the picture; `claims` is 0 where a number would say nothing. */
export interface Told {
  title: string;
  detail: string;
  claims: number;
}

/** What a target of the picture is, in a few plain words; `between` stands between the names of a relationship. */
export function describeTarget(graph: ClaimGraph, target: Target, between: '→' | 'to' = '→'): Told {
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
    return {
      title: `${name(target.source)} ${between} ${name(target.target)}`,
      detail: tellValences(tallyValences(graph, claims)),
      claims: claims.length,
    };
  }
  if (target.type === 'circle')
    return {
      title: `Circle of ${target.label} and ${count(target.actors - 1, 'other')}`,
      detail: `${formatCount(target.among)} of its claims among themselves`,
      claims: target.claims,
    };
  if (target.type === 'bundle') {
    const nameEnd = (end: End) => (end.type === 'actor' ? name(end.actor) : nameCircle(end));
    return {
      title: `${nameEnd(target.source)} ${between} ${nameEnd(target.target)}`,
      detail: tellValences(target.valences),
      claims: target.claims,
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

function tellValences(valences: readonly (readonly [Valence, number])[]): string {
  const told = ([valence, number]: readonly [Valence, number]) =>
    `${number} ${VALENCE_MARK[valence].name.toLowerCase()}`;
  return valences.map(told).join(', ');
}
