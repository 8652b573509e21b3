import type { ClaimGraph } from '$lib/model/claim-graph';
import { RELATION_VALENCE } from '$lib/model/vocabulary';
import { relationshipsOf } from './relationships';

/** Claims of one ordered pair that pull against each other; keys, in the order of the document. */
export interface Tension {
  source: string;
  target: string;
  /** Cooperation against conflict, or a relation affirmed against the same denied. */
  type: 'valence' | 'polarity';
  sides: [string[], string[]];
}

/** Every pair where the document pulls both ways, those with most claims on their smaller side first. */
export function tensionsOf(graph: ClaimGraph): Tension[] {
  const weight = ({ sides: [a, b] }: Tension) => Math.min(a.length, b.length);
  return relationshipsOf(graph)
    .flatMap(({ source, target, claims }) =>
      [...betweenValences(graph, claims), ...betweenPolarities(graph, claims)].map((tension) => ({
        source,
        target,
        ...tension,
      })),
    )
    .sort((a, b) => weight(b) - weight(a));
}

type Pull = Pick<Tension, 'type' | 'sides'>;

/** What is denied pulls neither way: to refuse something and not to do it are no tension. */
function betweenValences(graph: ClaimGraph, claims: readonly string[]): Pull[] {
  const affirmed = claims.filter(
    (claim) => graph.getEdgeAttribute(claim, 'polarity') === 'affirmed',
  );
  const of = (valence: string) =>
    affirmed.filter(
      (claim) => RELATION_VALENCE[graph.getEdgeAttribute(claim, 'relation')] === valence,
    );
  const sides: Pull['sides'] = [of('cooperation'), of('conflict')];
  return sides.every((side) => side.length > 0) ? [{ type: 'valence', sides }] : [];
}

function betweenPolarities(graph: ClaimGraph, claims: readonly string[]): Pull[] {
  const relations = new Set(claims.map((claim) => graph.getEdgeAttribute(claim, 'relation')));
  return [...relations].flatMap((relation): Pull[] => {
    const of = (polarity: string) =>
      claims.filter((claim) => {
        const attributes = graph.getEdgeAttributes(claim);
        return attributes.relation === relation && attributes.polarity === polarity;
      });
    const sides: Pull['sides'] = [of('affirmed'), of('negated')];
    return relation !== 'other' && sides.every((side) => side.length > 0)
      ? [{ type: 'polarity', sides }]
      : [];
  });
}
