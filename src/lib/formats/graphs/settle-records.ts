import { findBreaches } from '$lib/model/invariants';
import { isDocumentFile } from '$lib/model/check-document';
import type { DocumentFile } from '$lib/model/schema';
import { count } from '$lib/model/count';
import { buildEntries, type Origin } from './build-entries';
import type { EdgeRecord, GraphRecords, NodeRecord, ReadProblem } from './graph-records';
import { restoreEntries } from './restore-entries';
import { warn } from './warn';

/** A document made of what a file tells, and what had to be mended or left out for it. */
export interface Settled {
  content: DocumentFile;
  problems: ReadProblem[];
}

/**
 * Makes a document of the records of a graph file: of nodes with one id the first is taken, edges whose ends are not there
 * are left out, and what a file of ours carries whole is put together again.
 */
export function settleRecords(records: GraphRecords, origin: Origin): Settled {
  const { nodes, problems: repeated } = withoutRepeats(records.nodes, origin.file);
  const { edges, problems: dangling } = withoutDangling(records.edges, nodes, origin.file);
  const sound = { ...records, nodes, edges };
  const empty =
    nodes.length === 0
      ? [warn(origin.file, undefined, 'a graph without nodes', 'There is nothing to see in it')]
      : [];
  const problems = [...repeated, ...dangling, ...empty];
  const restored = restoreEntries(sound, origin);
  if (restored) {
    const breaches = isDocumentFile(restored)
      ? findBreaches(restored)
      : [{ place: 'the document', found: 'it has another shape', remedy: '' }];
    const [first] = breaches;
    if (!first && isDocumentFile(restored)) return { content: restored, problems };
    problems.push(
      warn(
        origin.file,
        undefined,
        `this was saved by Claimscape and changed since: ${first?.place ?? ''}: ${first?.found ?? ''}`,
        'It opens as a plain graph; what Claimscape had saved in it stands among the fields',
      ),
    );
  }
  return { content: buildEntries(sound, origin), problems };
}

function withoutRepeats(nodes: readonly NodeRecord[], file: string) {
  const seen = new Set<string>();
  const repeats: NodeRecord[] = [];
  const kept = nodes.filter((node) => {
    if (!seen.has(node.id)) return seen.add(node.id);
    repeats.push(node);
    return false;
  });
  const [first] = repeats;
  const problems = first
    ? [
        warn(
          file,
          first.at,
          `${count(repeats.length, 'node')} with an id that another has (“${first.id}”${repeats.length > 1 ? ' and others' : ''})`,
          'The first of each was taken, the others were left out',
        ),
      ]
    : [];
  return { nodes: kept, problems };
}

function withoutDangling(edges: readonly EdgeRecord[], nodes: readonly NodeRecord[], file: string) {
  const ids = new Set(nodes.map(({ id }) => id));
  const kept = edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  const first = edges.find(({ source, target }) => !ids.has(source) || !ids.has(target));
  const missing = first && (ids.has(first.source) ? first.target : first.source);
  const problems = first
    ? [
        warn(
          file,
          first.at,
          `${count(edges.length - kept.length, 'edge')} to a node that is not in the file (“${missing}”${edges.length - kept.length > 1 ? ' and others' : ''})`,
          'What leads nowhere was left out',
        ),
      ]
    : [];
  return { edges: kept, problems };
}
