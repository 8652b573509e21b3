import type { ClaimGraph } from '$lib/model/claim-graph';
import { AUTHOR, modalitiesOf } from '$lib/model/modality';
import { finish } from '$lib/model/finish';
import { MODALITIES, RELATION_VALENCE, VALENCES } from '$lib/model/vocabulary';

/** So many claims are written in one piece. */
export const PORTION = 1_000;

/** A document's claims as columns, in the order of the document, so that hundreds of thousands are gone through at once. */
export interface ClaimTable {
  /** The document. */
  graph: ClaimGraph;
  /** Keys; what the columns of ends count in. */
  actors: readonly string[];
  /** Of each actor (key), its place in the table. */
  places: ReadonlyMap<string, number>;
  claims: readonly string[];
  sources: Uint32Array;
  targets: Uint32Array;
  /** Places in VALENCES and MODALITIES. */
  valences: Uint8Array;
  modalities: Uint8Array;
  /** Who says it, where that is an actor; -1 for the author and whoever else. */
  speakers: Int32Array;
}

/** Only who is connected with whom: all that circles are made of. */
export type Links = Pick<ClaimTable, 'sources' | 'targets'>;

const known = new WeakMap<ClaimGraph, ClaimTable>();

/** The claims of a document as columns, which are written once. */
export function tabulateClaims(graph: ClaimGraph): ClaimTable {
  return finish(writeTable(graph));
}

/** Writes the columns, if they are not written yet, and pauses after every portion. */
export function* writeTable(graph: ClaimGraph): Generator<undefined, ClaimTable> {
  const before = known.get(graph);
  if (before) return before;
  const actors = graph.nodes();
  const places = new Map(actors.map((actor, i) => [actor, i]));
  const table: ClaimTable = {
    ...{ graph, actors, places, claims: graph.edges() },
    sources: new Uint32Array(graph.size),
    targets: new Uint32Array(graph.size),
    valences: new Uint8Array(graph.size),
    modalities: new Uint8Array(graph.size),
    speakers: new Int32Array(graph.size),
  };
  let i = 0;
  for (const { attributes: claim, source, target } of graph.edgeEntries()) {
    table.sources[i] = places.get(source) ?? 0;
    table.targets[i] = places.get(target) ?? 0;
    table.valences[i] = VALENCES.indexOf(RELATION_VALENCE[claim.relation]);
    table.modalities[i] = MODALITIES.indexOf(modalitiesOf(claim)[0]);
    const { speaker } = claim.attribution;
    table.speakers[i] = speaker === null || speaker === AUTHOR ? -1 : (places.get(speaker) ?? -1);
    i += 1;
    if (i % PORTION === 0) yield;
  }
  known.set(graph, table);
  return table;
}

/** Where in a column a number stands. The browser itself looks: among hundreds of thousands it is there at once. */
export function rowsWith(column: Uint32Array | Int32Array, number: number): number[] {
  const rows: number[] = [];
  for (let i = column.indexOf(number); i >= 0; i = column.indexOf(number, i + 1)) rows.push(i);
  return rows;
}

/** Of some claims (keys), which of all those of a table they are. */
interface Marks {
  claims: readonly string[];
  marked: Uint8Array;
}

const marks = new WeakMap<ReadonlySet<string>, Marks>();

/** 1 for each claim of a table that is among some (keys), 0 for the others: looked up once, and then gone through at once. */
export function markClaims({ claims }: ClaimTable, some: ReadonlySet<string>): Uint8Array {
  const before = marks.get(some);
  if (before?.claims === claims) return before.marked;
  const marked = Uint8Array.from(claims, (claim) => (some.has(claim) ? 1 : 0));
  marks.set(some, { claims, marked });
  return marked;
}

/** The claims (keys) that are marked: nobody has to look them up. */
export function claimsMarked({ claims, marked }: Marks): Set<string> {
  const some = new Set(claims.filter((_, i) => marked[i]));
  marks.set(some, { claims, marked });
  return some;
}
