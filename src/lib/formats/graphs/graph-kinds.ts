/** A kind of file that holds a graph and is read here; `claimscape` is our own document, read by `graph-json`. */
export type GraphKind =
  | 'claimscape'
  | 'graphology'
  | 'cytoscape'
  | 'node-link'
  | 'json-ld'
  | 'turtle'
  | 'graphml'
  | 'gexf'
  | 'table';

/** What readers call each kind. */
export const GRAPH_KIND_NAMES: Readonly<Record<GraphKind, string>> = {
  claimscape: 'Claimscape JSON',
  graphology: 'Graphology JSON',
  cytoscape: 'Cytoscape JSON',
  'node-link': 'node-link JSON',
  'json-ld': 'JSON-LD',
  turtle: 'Turtle',
  graphml: 'GraphML',
  gexf: 'GEXF',
  table: 'a table (CSV)',
};
