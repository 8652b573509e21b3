import type { ClaimGraph } from '$lib/model/claim-graph';
import { FACETS, type Narrowing } from '$lib/model/vocabulary';
import type { Explorer } from './explorer.svelte';
import { nameColouring, nameSizing } from '$lib/scene/encoding';
import { count } from '$lib/model/count';
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

/** That a picture has room for some of a document’s actors only. */
export function tellLegible(shown: number, all: number): string {
  return `${shown} of ${count(all, 'actor')}, those with the most claims`;
}

/** What of the document a picture shows, when it is not all of it, and what its sizes and colours tell; else empty. */
export function tellView(explorer: Explorer): string {
  const { graph, present, left, narrowing, focus, without, moment, course, follow, address } =
    explorer;
  const { size, colour } = explorer;
  const name = (actor: string) => graph.getNodeAttribute(actor, 'label');
  const shown = present.filterEdges((claim) => explorer.isLeft(claim)).length;
  const parts = [
    left && `${shown} of ${count(graph.size, 'claim')}: ${tellNarrowing(graph, narrowing)}`,
    focus && `Around ${name(focus)}, ${count(address.steps, 'step')}`,
    without.length > 0 && `Without ${without.map(name).join(', ')}`,
    follow && `From ${name(follow[0])} to ${name(follow[1])}`,
    moment && `The first ${course.indexOf(moment) + 1} of ${count(course.length, 'claim')}`,
    size !== explorer.ownSize && `Size: ${nameSizing(size)}`,
    colour !== explorer.ownColour && `Colour: ${nameColouring(colour)}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
