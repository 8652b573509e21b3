import type { ClaimGraph } from '$lib/model/claim-graph';
import { FACETS, type Narrowing } from '$lib/model/vocabulary';
import type { CircleMap } from '$lib/queries/circle-map';
import type { Explorer } from './explorer.svelte';
import { looksOf } from './looks';
import { nameColouring, nameSizing } from '$lib/scene/encoding';
import { count, formatCount } from '$lib/model/count';
import { tellChoice } from './name-choice';

/** What a narrowing leaves, in a reader’s words: “Conflict or View · said by the author”. */
export function tellNarrowing(graph: ClaimGraph, narrowing: Narrowing): string {
  const told = FACETS.flatMap((facet) => {
    const values = narrowing[facet] ?? [];
    return values.length > 0
      ? [values.map((value) => tellChoice(graph, facet, value)).join(' or ')]
      : [];
  });
  return told.join(' · ');
}

/** How much of a document that has no room a map of its circles shows: “62 of 1,240 actors, the others in 24 circles”. */
export function tellShare({ graph, everyone, circles, lines }: CircleMap): string {
  const all = formatCount(everyone.actors);
  const others =
    circles.length === 0
      ? `All ${all} actors`
      : graph.order > 0
        ? `${graph.order} of ${all} actors, the others in ${count(circles.length, 'circle')}`
        : `${all} actors in ${count(circles.length, 'circle')}`;
  const drawn = `, ${lines.drawn} of ${formatCount(lines.all)} lines`;
  return `${others}${lines.drawn < lines.all ? drawn : ''}`;
}

/** What of the document a picture shows, when it is not all of it, and what its sizes and colours tell; else empty. */
export function tellView(explorer: Explorer): string {
  const { graph, present, left, narrowing, focus, without, moment, course, follow, address } =
    explorer;
  const { size, colour, own } = looksOf(explorer);
  const name = (actor: string) => graph.getNodeAttribute(actor, 'label');
  const shown = present.filterEdges((claim) => explorer.isLeft(claim)).length;
  const parts = [
    left && `${shown} of ${count(graph.size, 'claim')}: ${tellNarrowing(graph, narrowing)}`,
    focus && `Around ${name(focus)}, ${count(address.steps, 'step')}`,
    without.length > 0 && `Without ${without.map(name).join(', ')}`,
    follow && `From ${name(follow[0])} to ${name(follow[1])}`,
    moment && `The first ${course.indexOf(moment) + 1} of ${count(course.length, 'claim')}`,
    size !== own.size && `Size: ${nameSizing(size)}`,
    colour !== own.colour && `Colour: ${nameColouring(colour)}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
