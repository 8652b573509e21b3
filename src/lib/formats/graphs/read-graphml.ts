import { GraphDraft } from './graph-draft';
import { GraphmlListener } from './graphml-listener';
import type { ReadOptions, ReadRecords } from './graph-records';
import { readAtPace } from './pace';
import { readElements } from './xml-elements';

/**
 * Reads GraphML as yEd, Gephi, Cytoscape, NetworkX, igraph, JUNG, Boost and TinkerPop write it. Nodes of nested graphs
 * count as nodes of the one graph, and have the id of the node around them as their field `parent`.
 */
export function readGraphml(text: string, options: ReadOptions): Promise<ReadRecords> {
  return readAtPace(options, async (pace, problems) => {
    const draft = new GraphDraft(problems);
    const listener = new GraphmlListener(draft, problems);
    await readElements(text, pace, problems, listener);
    listener.finish();
    return draft.settle(pace);
  });
}
