import type { Findings } from './findings';
import { GraphDraft } from './graph-draft';
import type { Place, ReadOptions, ReadRecords } from './graph-records';
import { EMPTY, sayNamespace, sayNoGraph, sayRoot } from './graph-words';
import { readInTurns } from './take-turns';
import { readElements, type XmlElement, type XmlListener } from './xml-elements';

/** Makes a draft of a graph from the elements of one XML language. */
export interface GraphListener extends XmlListener {
  /** The graph that is read, once it has begun. */
  readonly opened: { at: Place } | undefined;
}

/** Reads a graph in an XML language, called `format`, by its listener. */
export function readXmlGraph(
  text: string,
  options: ReadOptions,
  format: string,
  Listener: new (draft: GraphDraft, findings: Findings) => GraphListener,
): Promise<ReadRecords> {
  return readInTurns(options, async (turns, findings) => {
    const draft = new GraphDraft(findings);
    const listener = new Listener(draft, findings);
    await readElements(text, turns, findings, listener);
    const { opened } = listener;
    if (!opened) return findings.end(undefined, sayNoGraph(format));
    if (draft.isEmpty && !findings.refused) findings.count(opened.at, () => EMPTY);
    return draft.settle(turns);
  });
}

/** Refuses a file whose outermost element is another; a namespace that is no edition of the language is only told. */
export function checkRoot(
  { name, namespace, at }: XmlElement,
  expected: string,
  editions: RegExp,
  findings: Findings,
): void {
  if (name !== expected) findings.end(at, sayRoot(name, expected));
  if (!editions.test(namespace)) findings.count(at, sayNamespace, namespace);
}
