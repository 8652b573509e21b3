import type { Findings, Where } from './findings';
import type { EdgeRecord, NodeRecord } from './graph-records';
import { findText, toFields, toId, type JsonObject } from './json-values';
import type { Look } from './read-look';

/** How a dialect of JSON tells a node or an edge, once its own wrapping is off. */
interface Told {
  /** Everything that it says. */
  attributes: JsonObject;
  /** Those that say what the record holds already. */
  but: readonly string[];
  /** Where a label may stand, the first one that does. */
  labels: readonly string[];
  /** If its dialect writes looks among them. */
  look?: Look;
}

/** A node as a record; undefined, and said, where it has no id. */
export function buildNode(
  id: unknown,
  { attributes, but, labels, look: { told = [], ...look } = { told: [] } }: Told,
  where: Where,
  findings: Findings,
): NodeRecord | undefined {
  const key = toId(id);
  if (key === undefined) {
    findings.warn('a node without an id: it is left out', 'Give it an id', where);
    return undefined;
  }
  const label = findText(attributes, labels);
  const node: NodeRecord = {
    ...{ id: key, ...(label && { label: label[1] }), ...look },
    fields: toFields(attributes, [...but, ...told, label?.[0]]),
    ...(where.at && { at: where.at }),
  };
  findings.checkSize(node, where);
  return node;
}

/** An edge as a record; undefined, and said, where it lacks an end. */
export function buildEdge(
  ends: { id: unknown; source: unknown; target: unknown; directed: boolean },
  { attributes, but, labels }: Told,
  where: Where,
  findings: Findings,
): EdgeRecord | undefined {
  const [id, source, target] = [toId(ends.id), toId(ends.source), toId(ends.target)];
  if (source === undefined || target === undefined) {
    findings.warn('an edge without a source or a target: it is left out', 'Name both', where);
    return undefined;
  }
  const label = findText(attributes, labels);
  const edge: EdgeRecord = {
    ...(id !== undefined && { id }),
    ...{ source, target, directed: ends.directed, ...(label && { label: label[1] }) },
    fields: toFields(attributes, [...but, label?.[0]]),
    ...(where.at && { at: where.at }),
  };
  findings.checkSize(edge, where);
  return edge;
}
