import type { ClaimGraph } from '$lib/model/claim-graph';
import { actorsByClaims } from './figures';
import { partOf } from './neighbourhood';
import { pairOf, type Selection } from './selection';

/** More than so many actors, or relationships between them, nobody can read in one picture. */
const ROOM = { actors: 80, relationships: 300 };
/** Of those who are connected with a selected actor so many have room as well. */
const COMPANY = 20;

/**
 * The part of a document that can be read in one picture: the actors with the most claims, as many as there is room for,
 * and whoever is selected, with those it is most connected with. The very graph where all of it has room.
 */
export function legiblePart(graph: ClaimGraph, selection: Selection | null): ClaimGraph {
  if (graph.order <= ROOM.actors && graph.size <= ROOM.relationships) return graph;
  const shown = mostConnected(graph);
  if (shown.size === graph.order) return graph;
  for (const actor of selectedIn(graph, selection)) {
    if (shown.has(actor)) continue;
    shown.add(actor);
    const company = graph
      .neighbors(actor)
      .sort((a, b) => graph.edges(actor, b).length - graph.edges(actor, a).length);
    for (const other of company.slice(0, COMPANY)) shown.add(other);
  }
  return partOf(
    graph,
    (actor) => shown.has(actor),
    () => true,
  );
}

function mostConnected(graph: ClaimGraph): Set<string> {
  const shown = new Set<string>();
  let relationships = 0;
  for (const actor of actorsByClaims(graph)) {
    const near = new Set<string>();
    graph.forEachEdge(actor, (_, __, source, target) => {
      const other = source === actor ? target : source;
      if (other === actor || shown.has(other)) near.add(`${source === actor} ${other}`);
    });
    relationships += near.size;
    if (shown.size === ROOM.actors || relationships > ROOM.relationships) break;
    shown.add(actor);
  }
  return shown;
}

function selectedIn(graph: ClaimGraph, selection: Selection | null): string[] {
  if (!selection) return [];
  const actors = selection.type === 'actor' ? [selection.actor] : (pairOf(graph, selection) ?? []);
  return actors.filter((actor) => graph.hasNode(actor));
}
