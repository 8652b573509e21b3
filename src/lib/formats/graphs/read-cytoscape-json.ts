import { buildEdge, buildNode } from './build-records';
import { CAPS, type GraphRecords, type ReadOptions, type ReadRecords } from './graph-records';
import { findText, isFlag, isObject, toFields, type JsonObject } from './json-values';
import { parseJson } from './parse-json';

const NAMES = ['label', 'name', 'shared name', 'shared_name'];
const TITLES = ['title', 'name', 'shared name', 'shared_name'];
const INTERACTIONS = ['label', 'interaction', 'shared interaction', 'shared_interaction'];

const LISTS = {
  all: { path: [], most: CAPS.nodes + CAPS.edges },
  elements: { path: ['elements'], most: CAPS.nodes + CAPS.edges },
  nodes: { path: ['nodes'], most: CAPS.nodes },
  edges: { path: ['edges'], most: CAPS.edges },
  nodesInside: { path: ['elements', 'nodes'], most: CAPS.nodes },
  edgesInside: { path: ['elements', 'edges'], most: CAPS.edges },
};

/**
 * Reads what Cytoscape and Cytoscape.js write: `elements` as a list or as `{nodes, edges}`, or either of them alone. Of
 * an element’s own state only its place and its classes are kept.
 */
export function readCytoscapeJson(text: string, options: ReadOptions): Promise<ReadRecords> {
  return parseJson(text, Object.values(LISTS), options, async ({ value, findings, visit }) => {
    const root = isObject(value) ? value : {};
    const isInside = root.elements !== undefined;
    const elements = isInside ? root.elements : value;
    const isFlat = Array.isArray(elements);
    if (!isFlat && !(isObject(elements) && Array.isArray(elements.nodes))) {
      findings.refuse('no list of nodes', 'Save the network again, with its elements', {
        path: isInside ? 'elements.nodes' : 'nodes',
      });
      return undefined;
    }
    const about = isObject(root.data) ? root.data : {};
    const title = findText(about, TITLES);
    const records: GraphRecords = {
      ...(title && { title: title[1] }),
      ...{ fields: toFields(about, [title?.[0]]), nodes: [], edges: [] },
    };
    findings.checkSize(records, { path: 'data' });
    type Visit = Parameters<typeof visit>[1];
    const addNode: Visit = (element, where) => {
      const attributes = attributesOf(element);
      const told = { attributes, but: ['id'], labels: NAMES };
      const node = buildNode(attributes.id, told, where, findings);
      if (node) records.nodes.push({ ...node, ...placeOf(element) });
    };
    const addEdge: Visit = (element, where) => {
      const attributes = attributesOf(element);
      const { id, source, target } = attributes;
      const ends = { id, source, target, directed: attributes.directed !== false };
      const but = ['id', 'source', 'target', ...(isFlag(attributes.directed) ? ['directed'] : [])];
      const told = { attributes, but, labels: INTERACTIONS };
      const edge = buildEdge(ends, told, where, findings);
      if (edge) records.edges.push(edge);
    };
    if (isFlat) {
      await visit(isInside ? LISTS.elements : LISTS.all, (...entry) =>
        (isEdge(entry[0]) ? addEdge : addNode)(...entry),
      );
    } else {
      await visit(isInside ? LISTS.nodesInside : LISTS.nodes, addNode);
      await visit(isInside ? LISTS.edgesInside : LISTS.edges, addEdge);
    }
    return records;
  });
}

/** Classes stand beside the data, and tell as much. */
function attributesOf({ data, classes }: JsonObject): JsonObject {
  const attributes = isObject(data) ? data : {};
  const listed = Array.isArray(classes) ? classes.join(' ') : classes;
  if (typeof listed !== 'string' || listed === '' || Object.hasOwn(attributes, 'classes'))
    return attributes;
  return { ...attributes, classes: listed };
}

function isEdge({ group, data }: JsonObject): boolean {
  if (group === 'nodes' || group === 'edges') return group === 'edges';
  return isObject(data) && data.source !== undefined && data.target !== undefined;
}

function placeOf({ position }: JsonObject): { x?: number; y?: number } {
  if (!isObject(position)) return {};
  const { x, y } = position;
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : {};
}
