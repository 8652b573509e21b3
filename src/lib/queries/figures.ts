import type { ClaimGraph } from '$lib/model/claim-graph';
import { remember } from '$lib/model/remember';

/** What a document holds, in numbers. */
export interface Figures {
  actors: number;
  claims: number;
  statements: number;
}

/** Counts a document's actors, claims and statements. */
export function figuresOf(graph: ClaimGraph): Figures {
  return {
    actors: graph.order,
    claims: graph.size,
    statements: graph.reduceNodes((sum, _, { statements }) => sum + statements.length, 0),
  };
}

/** How many claims an actor takes part in; one about itself counts once (Graphology's degree counts it twice). */
export function countClaims(graph: ClaimGraph, actor: string): number {
  return (graph.degree(actor) + graph.degreeWithoutSelfLoops(actor)) / 2;
}

/** The document's actors, those with most claims first; equals stay in the document's order. */
export const actorsByClaims = remember((graph: ClaimGraph): readonly string[] => {
  const actors = graph.nodes();
  const counts = Uint32Array.from(actors, (actor) => countClaims(graph, actor));
  // Their places are sorted: much quicker for tens of thousands than to look every name up again and again.
  const places = Uint32Array.from(actors, (_, i) => i);
  places.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  return Array.from(places, (place) => actors[place] ?? '');
});

/** The heading under which a paragraph stands; undefined in the words before the first heading. */
export function headingOf(graph: ClaimGraph, paragraph: number): string | undefined {
  const section = graph
    .getAttribute('sections')
    .find(({ paragraphs: [first, last] }) => first <= paragraph && paragraph <= last);
  return section?.heading || undefined;
}
