import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { countClaims } from './figures';

/** Something that can be counted or computed of every actor; it says how the document speaks, not who matters. */
export interface Measure {
  name: string;
  /** What it means here, as a plain sentence. */
  explains: string;
  /** Decimal places worth showing. */
  digits: number;
  of: (graph: ClaimGraph) => (actor: string) => number;
}

/** Every measure, in the order in which it is shown. */
export const MEASURES: readonly Measure[] = [
  {
    name: 'Claims',
    explains: 'How many claims it takes part in.',
    digits: 0,
    of: (graph) => (actor) => countClaims(graph, actor),
  },
  {
    name: 'Does',
    explains: 'How many claims say what it does, says or is to another.',
    digits: 0,
    of: (graph) => (actor) => graph.outDegree(actor),
  },
  {
    name: 'Is done to',
    explains: 'How many claims say what another does to it, or says of it.',
    digits: 0,
    of: (graph) => (actor) => graph.inDegree(actor),
  },
  {
    name: 'Partners',
    explains: 'With how many other actors the document connects it.',
    digits: 0,
    of: (graph) => (actor) => graph.neighbors(actor).filter((other) => other !== actor).length,
  },
  {
    name: 'Between',
    explains: 'On what share of the shortest ways between others it stands (betweenness).',
    digits: 2,
    of: (graph) => valueOf(betweenness(graph)),
  },
  {
    name: 'Drawn to',
    explains:
      'How often one ends there who follows the claims from actor to actor at random (PageRank); all together make 1.',
    digits: 2,
    of: (graph) => valueOf(pagerank(graph, { getEdgeWeight: null })),
  },
];

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
