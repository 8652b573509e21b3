import { buildEdge, buildNode } from './build-records';
import {
  CAPS,
  type EdgeRecord,
  type GraphRecords,
  type ReadOptions,
  type ReadRecords,
} from './graph-records';
import { findText, isFlag, isObject, toFields, type JsonObject } from './json-values';
import { parseJson, type JsonReading } from './parse-json';
import { readLook } from './read-look';

const NAMES = ['label', 'name', 'title'];
const RELATIONS = ['label', 'relation', 'type', 'name'];

const LISTS = {
  nodes: { path: ['nodes'], most: CAPS.nodes },
  links: { path: ['links'], most: CAPS.edges },
  edges: { path: ['edges'], most: CAPS.edges },
};

/**
 * Reads the lists of nodes and links that d3 and NetworkX write, and others after them: `{nodes, links}` or
 * `{nodes, edges}`, with `directed`, `multigraph` and `graph` of NetworkX. Ends are ids, or as in older files places in
 * the list of nodes.
 */
export function readNodeLink(text: string, options: ReadOptions): Promise<ReadRecords> {
  return parseJson(text, Object.values(LISTS), options, async (reading) => {
    const { value, findings, visit } = reading;
    if (!isObject(value) || !Array.isArray(value.nodes)) {
      findings.refuse('no list of nodes', 'Save the graph with its nodes', { path: 'nodes' });
      return undefined;
    }
    const about = aboutOf(value);
    const title = findText(about, ['title', 'name', 'label']);
    const records: GraphRecords = {
      ...(title && { title: title[1] }),
      ...{ fields: toFields(about, [title?.[0]]), nodes: [], edges: [] },
    };
    findings.checkSize(records, { path: 'graph' });
    const idKey = ['id', 'key', 'name'].find((key) =>
      (value.nodes as unknown[]).some((node) => isObject(node) && node[key] !== undefined),
    );
    // Without ids, or with none but names, older files count nodes from 0.
    const hasIds = idKey === 'id' || idKey === 'key';
    await visit(LISTS.nodes, (attributes, where, index) => {
      const look = readLook(attributes);
      const told = { attributes, but: hasIds ? [idKey] : [], labels: NAMES, look };
      const node = buildNode(hasIds ? attributes[idKey] : index, told, where, findings);
      if (node) records.nodes.push(node);
    });
    records.edges = await readLinks(value, reading);
    // Places are told only in a list that came through whole.
    return hasIds && records.nodes.length === value.nodes.length
      ? namePlaces(records, reading)
      : records;
  });
}

/** What a file says of the whole: what stands beside the lists, and what NetworkX keeps under `graph`. */
function aboutOf(value: JsonObject): JsonObject {
  const { graph, ...others } = value;
  const known = new Set(['nodes', 'links', 'edges', 'directed', 'multigraph']);
  const beside = Object.fromEntries(Object.entries(others).filter(([key]) => !known.has(key)));
  if (isObject(graph)) return { ...beside, ...graph };
  return graph === undefined ? beside : { ...beside, graph };
}

async function readLinks(value: JsonObject, { findings, visit }: JsonReading) {
  const edges: EdgeRecord[] = [];
  const isDirected = value.directed !== false;
  const list = Array.isArray(value.links) ? LISTS.links : LISTS.edges;
  await visit(list, (attributes, where) => {
    const isFromTo = attributes.source === undefined && attributes.target === undefined;
    const [from, to] = isFromTo ? (['from', 'to'] as const) : (['source', 'target'] as const);
    const ends = {
      ...{ id: attributes.id, source: idOf(attributes[from]), target: idOf(attributes[to]) },
      directed: isDirected && attributes.directed !== false,
    };
    const but = ['id', from, to, ...(isFlag(attributes.directed) ? ['directed'] : [])];
    const told = { attributes, but, labels: RELATIONS };
    const edge = buildEdge(ends, told, where, findings);
    if (edge) edges.push(edge);
  });
  return edges;
}

/** A running d3 puts the node itself where its id was. */
function idOf(end: unknown): unknown {
  return isObject(end) ? end.id : end;
}

/** Ends of which none is an id, but each a place in the list, become the ids that stand there. */
function namePlaces(records: GraphRecords, { findings }: JsonReading): GraphRecords {
  const { nodes, edges } = records;
  const ids = new Set(nodes.map(({ id }) => id));
  const ends = edges.flatMap(({ source, target }) => [source, target]);
  const isPlace = (end: string) => /^\d+$/.test(end) && Number(end) < nodes.length;
  if (ends.length === 0 || !ends.every((end) => !ids.has(end) && isPlace(end))) return records;
  findings.warn(
    'links that name nodes by their place in the list, counted from 0: they are read so',
    'Nothing, if that is what they mean',
    { path: 'links' },
  );
  const idAt = (place: string) => nodes[Number(place)]?.id ?? place;
  const named = edges.map((edge) => ({
    ...edge,
    ...{ source: idAt(edge.source), target: idAt(edge.target) },
  }));
  return { ...records, edges: named };
}
