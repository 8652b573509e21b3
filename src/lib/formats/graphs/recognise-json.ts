import { JsonScanner, readLenient } from '$lib/formats/json-tokens';

/** What a JSON text may be taken for, by its keys alone. */
export type JsonKind =
  'claimscape' | 'graphology' | 'cytoscape' | 'node-link' | 'json-ld' | 'cx' | 'other';

/** Of a list, so many entries are looked at. */
const ENTRIES = 3;
/** Of an object that is not the whole, so many keys. */
const KEYS = 1000;
const DEEPEST = 4;

/** Recognises a graph in JSON by where its keys stand; the text need not be whole. */
export function recogniseJson(text: string): JsonKind {
  const paths = sketch(text);
  const has = (...wanted: string[]) => wanted.some((path) => paths.has(path));
  if (has('attributes.schemaVersion')) return 'claimscape';
  if (has('@context', '@graph', '@id', '[].@context', '[].@id', '[].@type')) return 'json-ld';
  if (has('[].CXVersion', '[].numberVerification')) return 'cx';
  if (has('elements.nodes', 'elements.edges', 'elements[].data')) return 'cytoscape';
  if (has('[].data.id', '[].data.source', 'nodes[].data.id')) return 'cytoscape';
  if (has('elements[]') && !has('type')) return 'cytoscape';
  if (has('nodes[].key', 'nodes[].attributes', 'edges[].attributes')) return 'graphology';
  if (has('nodes[]') && has('options.type', 'options.multi', 'attributes')) return 'graphology';
  return has('nodes[]') && has('links[]', 'edges[]') ? 'node-link' : 'other';
}

/** Paths of keys near the top, `[]` for any entry of a list; in one pass, without building what they hold. */
function sketch(text: string): Set<string> {
  const paths = new Set<string>();
  /** Without a path where nothing is looked at any more. */
  const open: { path: string | undefined; isList: boolean; count: number }[] = [];
  let key: string | undefined;
  const scanner = new JsonScanner(text);
  while (scanner.next()) {
    const { type } = scanner;
    const parent = open.at(-1);
    if (type === '}' || type === ']') open.pop();
    else if (type === 'key') {
      key = undefined;
      if (parent?.path === undefined || parent.isList) continue;
      parent.count += 1;
      if (parent.count > KEYS && open.length > 1) continue;
      key = parent.path + readLenient(text, scanner);
      paths.add(key);
    } else {
      if (parent?.isList) parent.count += 1;
      if (type !== '{' && type !== '[') continue;
      const isSeen = open.length < DEEPEST && !(parent?.isList && parent.count > ENTRIES);
      const above = parent ? (parent.isList ? parent.path : key) : '';
      const path = isSeen && above !== undefined ? pathIn(above, type) : undefined;
      if (path !== undefined && type === '[') paths.add(path);
      open.push({ path, isList: type === '[', count: 0 });
      key = undefined;
    }
  }
  return paths;
}

function pathIn(above: string, type: '{' | '['): string {
  if (type === '[') return `${above}[]`;
  return above ? `${above}.` : '';
}
