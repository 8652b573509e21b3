import type { ClaimGraph } from '$lib/model/claim-graph';
import { relationshipsOf } from './relationships';

/** More than so many actors, or relationships between them, nobody can read in one picture. */
const ROOM = { actors: 150, relationships: 500 };

/** Whether all of a document can be read in one picture. */
export function hasRoom(graph: ClaimGraph): boolean {
  if (graph.order > ROOM.actors) return false;
  return graph.size <= ROOM.relationships || relationshipsOf(graph).length <= ROOM.relationships;
}
