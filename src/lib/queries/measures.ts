import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Measure } from '$lib/model/vocabulary';
import { countClaims } from './figures';

/** How each measure is taken; it says how the document speaks, not who matters. */
const TAKE: Record<Measure, (graph: ClaimGraph) => (actor: string) => number> = {
  claims: (graph) => (actor) => countClaims(graph, actor),
  does: (graph) => (actor) => graph.outDegree(actor),
  undergoes: (graph) => (actor) => graph.inDegree(actor),
  partners: (graph) => (actor) => graph.neighbors(actor).filter((other) => other !== actor).length,
  between: (graph) => valueOf(betweenness(graph)),
  reached: (graph) => valueOf(pagerank(graph, { getEdgeWeight: null })),
};

/** Among more actors than so many it takes minutes to find the ways between all of them. */
const MOST_BETWEEN = 1_500;

/** Whether a measure can be taken of a document while a reader waits. */
export function canMeasure(graph: ClaimGraph, measure: Measure): boolean {
  return measure !== 'between' || graph.order <= MOST_BETWEEN;
}

/** Measures the actors (keys) of a document; what a measure means is in `MEASURE_WORDS`. */
export function measureActors(graph: ClaimGraph, measure: Measure): (actor: string) => number {
  // Without anybody there is nothing to measure, and some measures would not have it.
  return graph.order === 0 ? () => 0 : TAKE[measure](graph);
}

function valueOf(values: Record<string, number>): (actor: string) => number {
  return (actor) => values[actor] ?? 0;
}

/** Which of the circles (from 1, the largest first) an actor belongs to whose members the document connects most. */
export function circlesOf(graph: ClaimGraph): Map<string, number> {
  if (graph.size === 0) return new Map(graph.nodes().map((actor, i) => [actor, i + 1]));
  // In the same order every time, so that the same document gives the same circles.
  const found = louvain(graph, { randomWalk: false, rng: () => 0.5 });
  const members = new Map<number, string[]>();
  for (const [actor, circle] of Object.entries(found))
    members.set(circle, [...(members.get(circle) ?? []), actor]);
  const ranked = [...members.values()].sort((a, b) => b.length - a.length);
  return new Map(ranked.flatMap((actors, i) => actors.map((actor) => [actor, i + 1] as const)));
}
