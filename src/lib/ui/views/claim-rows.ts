import { formatSpeaker } from '$lib/formats/citation';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { modalitiesOf } from '$lib/model/modality';
import {
  RELATION_VALENCE,
  type Modality,
  type Relation,
  type Valence,
} from '$lib/model/vocabulary';
import { headingOf } from '$lib/queries/figures';
import { RELATION_NAME } from '$lib/scene/encoding';
import type { Group, Sort } from '$lib/url/address';

/** A claim as a row of the table. */
export interface ClaimRow {
  claim: string;
  source: string;
  label: string;
  target: string;
  relation: Relation;
  valence: Valence;
  modality: Modality;
  speaker: string;
  paragraph: number | undefined;
  section: string;
}

/** Rows of some claims, in the order of the document or sorted by a column, as a reader of the alphabet expects. */
export function buildRows(graph: ClaimGraph, claims: readonly string[], sort: Sort): ClaimRow[] {
  const rows = claims.map((claim) => toRow(graph, claim));
  if (sort === 'course') return rows;
  const told = (row: ClaimRow) => (sort === 'relation' ? RELATION_NAME[row.relation] : row[sort]);
  const { compare } = new Intl.Collator();
  return rows.sort((a, b) => compare(told(a), told(b)));
}

function toRow(graph: ClaimGraph, claim: string): ClaimRow {
  const attributes = graph.getEdgeAttributes(claim);
  const name = (actor: string) => graph.getNodeAttribute(actor, 'label');
  const paragraph = attributes.quotes.find((quote) => quote.paragraph !== undefined)?.paragraph;
  return {
    claim,
    source: name(graph.source(claim)),
    label: attributes.label,
    target: name(graph.target(claim)),
    relation: attributes.relation,
    valence: RELATION_VALENCE[attributes.relation],
    modality: modalitiesOf(attributes)[0],
    speaker: formatSpeaker(graph, attributes.attribution),
    paragraph,
    section: (paragraph === undefined ? undefined : headingOf(graph, paragraph)) ?? 'Opening',
  };
}

/** The same rows under headings, in the order in which the headings first occur; one group without a heading. */
export function groupRows(all: readonly ClaimRow[], group: Group): [string, ClaimRow[]][] {
  if (group === 'none') return [['', [...all]]];
  const groups = new Map<string, ClaimRow[]>();
  for (const row of all) {
    const heading = group === 'relation' ? RELATION_NAME[row.relation] : row[group];
    const rows = groups.get(heading);
    if (rows) rows.push(row);
    else groups.set(heading, [row]);
  }
  return [...groups];
}

/** The first rows of groups, `limit` in all, with the number of all rows of each; groups without any are left out. */
export function limitGroups(groups: readonly [string, ClaimRow[]][], limit: number) {
  let room = limit;
  return groups.flatMap(([heading, all]) => {
    const rows = all.slice(0, Math.max(room, 0));
    room -= all.length;
    return rows.length > 0 ? [{ heading, rows, total: all.length }] : [];
  });
}
