import type { ReadOptions, ReadRecords } from './graph-records';
import { GraphmlListener } from './graphml-listener';
import { readXmlGraph } from './read-xml-graph';

/**
 * Reads GraphML as yEd, Gephi, Cytoscape, NetworkX, igraph, JUNG, Boost and TinkerPop write it. Nodes of nested graphs
 * count as nodes of the one graph, and have the id of the node around them as their field `parent`.
 */
export function readGraphml(text: string, options: ReadOptions): Promise<ReadRecords> {
  return readXmlGraph(text, options, 'GraphML', GraphmlListener);
}
