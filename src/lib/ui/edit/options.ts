import { formatSpeaker } from '$lib/formats/citation';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { AUTHOR } from '$lib/model/modality';
import {
  ATTRIBUTION_FORMS,
  CERTAINTIES,
  POLARITIES,
  RELATIONS,
  STANCES,
  TIMES,
} from '$lib/model/vocabulary';
import { RELATION_NAME } from '$lib/scene/encoding';

/** Stands for a speaker who is no actor. */
export const UNNAMED = '';

const FORM_NAMES = {
  direct: 'in their own words',
  indirect: 'reported',
  mixed: 'partly in their own words',
  none: 'not attributed',
} as const;

/** The values of a claim’s fields, in a reader’s words. */
export const FIELD_OPTIONS = {
  relation: RELATIONS.map((value) => ({ value, name: RELATION_NAME[value] })),
  polarity: POLARITIES.map((value) => ({ value, name: value })),
  certainty: CERTAINTIES.map((value) => ({ value, name: value })),
  time: TIMES.map((value) => ({ value, name: value })),
  stance: STANCES.map((value) => ({
    value,
    name: value === 'stated' ? 'told as what happened' : 'the author’s reading of it',
  })),
  form: ATTRIBUTION_FORMS.map((value) => ({ value, name: FORM_NAMES[value] })),
};

/** The actors (keys) of a document to choose from, by name. */
export function actorOptions(graph: ClaimGraph): { value: string; name: string }[] {
  const actors = graph.mapNodes((value, { label }) => ({ value, name: label }));
  return actors.sort((a, b) => a.name.localeCompare(b.name));
}

/** Who can speak in a document. */
export function speakerOptions(graph: ClaimGraph): { value: string; name: string }[] {
  const author = formatSpeaker(graph, { speaker: AUTHOR, form: 'none' });
  const isUnnamed = author === 'the author';
  return [
    { value: AUTHOR, name: isUnnamed ? author : `the author, ${author}` },
    { value: UNNAMED, name: 'somebody else' },
    ...actorOptions(graph),
  ];
}
