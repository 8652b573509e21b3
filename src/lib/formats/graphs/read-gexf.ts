import { GexfListener } from './gexf-listener';
import { GraphDraft } from './graph-draft';
import type { ReadOptions, ReadRecords } from './graph-records';
import { readAtPace } from './pace';
import { readElements } from './xml-elements';

/**
 * Reads GEXF 1.1 to 1.3. Nested nodes count as nodes of the one graph, and have the id of the node around them as their
 * field `pid`. A mutual edge is one edge without direction, with a field `type`. Gephi’s second axis, upwards, is turned.
 */
export function readGexf(text: string, options: ReadOptions): Promise<ReadRecords> {
  return readAtPace(options, async (pace, problems) => {
    const draft = new GraphDraft(problems);
    const listener = new GexfListener(draft, problems);
    await readElements(text, pace, problems, listener);
    listener.finish();
    return draft.settle(pace);
  });
}
