import type { ClaimGraph } from '$lib/model/claim-graph';
import { modalitiesOf } from '$lib/model/modality';
import { MODALITIES, RELATION_VALENCE, VALENCES } from '$lib/model/vocabulary';

/** A document's claims as columns, in the order of the document, so that hundreds of thousands are gone through at once. */
export interface ClaimTable {
  /** Keys; what the columns of ends count in. */
  actors: readonly string[];
  claims: readonly string[];
  sources: Uint32Array;
  targets: Uint32Array;
  /** Places in VALENCES and MODALITIES. */
  valences: Uint8Array;
  modalities: Uint8Array;
}

/** Only who is connected with whom: all that circles are made of. */
export type Links = Pick<ClaimTable, 'sources' | 'targets'>;

/** Writes the claims of a document as columns. */
export function tabulateClaims(graph: ClaimGraph): ClaimTable {
  const actors = graph.nodes();
  const places = new Map(actors.map((actor, i) => [actor, i]));
  const table: ClaimTable = {
    actors,
    claims: graph.edges(),
    sources: new Uint32Array(graph.size),
    targets: new Uint32Array(graph.size),
    valences: new Uint8Array(graph.size),
    modalities: new Uint8Array(graph.size),
  };
  let i = 0;
  graph.forEachEdge((_, claim, source, target) => {
    table.sources[i] = places.get(source) ?? 0;
    table.targets[i] = places.get(target) ?? 0;
    table.valences[i] = VALENCES.indexOf(RELATION_VALENCE[claim.relation]);
    table.modalities[i] = MODALITIES.indexOf(modalitiesOf(claim)[0]);
    i += 1;
  });
  return table;
}
