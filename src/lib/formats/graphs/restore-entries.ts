import { WHOLE } from '$lib/formats/data/columns';
import { restoreDocument } from '$lib/formats/data/restore-document';
import { buildRecord, type Origin } from './build-entries';
import type { Field, GraphRecords } from './graph-records';

/** What a file of ours carries whole, put together; null where a record, an actor or a claim does not carry it. */
export function restoreEntries({ fields, nodes, edges }: GraphRecords, origin: Origin): unknown {
  const actors = nodes.map((node) => wholeOf(node.fields));
  const claims = edges.map((edge) => wholeOf(edge.fields));
  if (nodes.length === 0 || ![...actors, ...claims].every(isPresent)) return null;
  try {
    // Tables have no place for the record.
    const record = wholeOf(fields);
    const whole = { actors: actors.filter(isPresent), claims: claims.filter(isPresent) };
    if (record !== undefined) return restoreDocument({ ...whole, record });
    const entries = restoreDocument({ ...whole, record: '{}' }) as object;
    const ends = [...whole.claims, ...whole.actors].flatMap(endsIn);
    const length = ends.reduce((last, end) => Math.max(last, end), 0);
    const attributes = buildRecord({ fields, nodes: [], edges: [] }, origin);
    return { ...entries, attributes: { ...attributes, text: { ...attributes.text, length } } };
  } catch {
    return null;
  }
}

function wholeOf(fields: readonly Field[]): string | undefined {
  return fields.find(([name]) => name === WHOLE)?.[1];
}

function isPresent(whole: string | undefined): whole is string {
  return whole !== undefined;
}

/** Where quotes end in the article’s text: it is at least so long. */
function endsIn(entry: string): number[] {
  return [...entry.matchAll(/"end":(\d+)/g)].map(([, end]) => Number(end));
}
