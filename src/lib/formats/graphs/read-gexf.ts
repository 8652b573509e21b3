import { GexfListener } from './gexf-listener';
import type { ReadOptions, ReadRecords } from './graph-records';
import { readXmlGraph } from './read-xml-graph';

/**
 * Reads GEXF 1.1 to 1.3. Nested nodes count as nodes of the one graph, and have the id of the node around them as their
 * field `pid`. A mutual edge is one edge without direction, with a field `type`. Gephi’s second axis, upwards, is turned.
 */
export function readGexf(text: string, options: ReadOptions): Promise<ReadRecords> {
  return readXmlGraph(text, options, 'GEXF', GexfListener);
}
