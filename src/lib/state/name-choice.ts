import { formatSpeaker } from '$lib/formats/citation';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { AUTHOR } from '$lib/model/modality';
import type { Facet, Kind, Modality, Relation, Valence } from '$lib/model/vocabulary';
import { UNNAMED } from '$lib/queries/facet-index';
import { KIND_SHAPE, MODALITY_LINE, RELATION_NAME, VALENCE_MARK } from '$lib/scene/encoding';

/** What a facet asks, as the heading of its choices. */
export const FACET_NAME: Record<Facet, string> = {
  valence: 'Which way it pulls',
  relation: 'What is claimed',
  modality: 'How surely',
  speaker: 'Who says it',
  kind: 'About whom',
  section: 'Where',
};

/** A choice in a reader's words. */
export function nameChoice(graph: ClaimGraph, facet: Facet, value: string): string {
  if (facet === 'valence') return VALENCE_MARK[value as Valence].name;
  if (facet === 'relation') return RELATION_NAME[value as Relation];
  if (facet === 'modality') return MODALITY_LINE[value as Modality].name;
  if (facet === 'kind') return `a ${KIND_SHAPE[value as Kind].name}`;
  if (facet === 'section')
    return graph.getAttribute('sections')[Number(value) - 1]?.heading || 'Opening';
  if (value === UNNAMED) return 'somebody unnamed';
  return formatSpeaker(graph, { speaker: value === AUTHOR ? AUTHOR : value, form: 'none' });
}

/** The same in a summary, where nothing stands around it. */
export function tellChoice(graph: ClaimGraph, facet: Facet, value: string): string {
  const name = nameChoice(graph, facet, value);
  if (facet === 'speaker') return `said by ${name}`;
  return facet === 'section' ? `in “${name}”` : name;
}
