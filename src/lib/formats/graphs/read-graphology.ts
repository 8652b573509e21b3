import { buildEdge, buildNode } from './build-records';
import type { Findings, Where } from './findings';
import { CAPS, type GraphRecords, type ReadOptions, type ReadRecords } from './graph-records';
import { findText, isObject, nameType, toFields, type JsonObject } from './json-values';
import { parseJson } from './parse-json';
import { readLook, type Look } from './read-look';

const LISTS = {
  nodes: { path: ['nodes'], most: CAPS.nodes },
  edges: { path: ['edges'], most: CAPS.edges },
};

/** Reads a Graphology serialization, `{attributes?, options?, nodes, edges}`. */
export function readGraphology(text: string, options: ReadOptions): Promise<ReadRecords> {
  return parseJson(text, Object.values(LISTS), options, async ({ value, findings, visit }) => {
    if (!isObject(value)) {
      findings.refuse(`${nameType(value)} for a graph`, 'Save the graph again');
      return undefined;
    }
    for (const path of ['nodes', 'edges'])
      if (!Array.isArray(value[path]) && (path === 'nodes' || value[path] !== undefined))
        findings.refuse(`${nameType(value[path])} for a list of ${path}`, 'Save the graph again', {
          path,
        });
    const about = attributesOf(value, { path: 'attributes' }, findings);
    const title = findText(about, ['title', 'name', 'label']);
    const records: GraphRecords = {
      ...(title && { title: title[1] }),
      ...{ fields: toFields(about, [title?.[0]]), nodes: [], edges: [] },
    };
    findings.checkSize(records, { path: 'attributes' });
    const isDirected = !isObject(value.options) || value.options.type !== 'undirected';
    await visit(LISTS.nodes, (entry, where) => {
      const attributes = attributesOf(entry, where, findings);
      const told = {
        attributes,
        but: [],
        labels: ['label'],
        look: upsideDown(readLook(attributes)),
      };
      const node = buildNode(entry.key, told, where, findings);
      if (node) records.nodes.push(node);
    });
    await visit(LISTS.edges, (entry, where) => {
      const { key: id, source, target, undirected } = entry;
      const attributes = attributesOf(entry, where, findings);
      const told = { attributes, but: [], labels: ['label'] };
      const ends = { id, source, target, directed: isDirected && undirected !== true };
      const edge = buildEdge(ends, told, where, findings);
      if (edge) records.edges.push(edge);
    });
    return records;
  });
}

/** Graphology’s programs (Sigma, Gephi Lite) let y grow upwards. */
function upsideDown(look: Look): Look {
  return look.y === undefined ? look : { ...look, y: -look.y };
}

function attributesOf({ attributes }: JsonObject, where: Where, findings: Findings): JsonObject {
  if (isObject(attributes)) return attributes;
  if (attributes !== undefined && attributes !== null)
    findings.warn(`${nameType(attributes)} for attributes: it is left out`, 'Mend them', where);
  return {};
}
