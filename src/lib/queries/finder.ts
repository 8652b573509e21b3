import MiniSearch from 'minisearch';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { finishInTurns } from '$lib/model/pace';
import { passagesIn } from './passages';
import type { Selection } from './selection';

/** What can be found, in the order in which it is shown. */
export const FINDS = ['actor', 'claim', 'quote'] as const;
export type FindType = (typeof FINDS)[number];

/** Something found: `text` is what to show, `marks` its words that were asked for (UTF-16 offsets). */
export interface Find {
  type: FindType;
  text: string;
  selection: Selection;
  marks: { start: number; end: number }[];
}

/** Looks things up in one document; prepared once, asked with every keystroke. */
export interface Finder {
  find(words: string): Map<FindType, Find[]>;
  /** Done when everything can be found; until then, what has been prepared. */
  ready: Promise<void>;
}

/** So many of each type are shown. */
const MOST = 6;

interface Entry extends Omit<Find, 'marks'> {
  id: number;
  /** What is searched besides what is shown. */
  also: string;
}

/** Prepares actors with their aliases, claims, and the words of quotes. */
export function buildFinder(graph: ClaimGraph): Finder {
  const entries: Entry[] = [];
  const index = new MiniSearch<Entry>({
    fields: ['text', 'also'],
    processTerm: foldTerm,
    tokenize: (text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
  });
  const add = (entry: Omit<Entry, 'id'>) => {
    const numbered = { ...entry, id: entries.length };
    entries.push(numbered);
    index.add(numbered);
  };
  // In turns: of a large document it takes a while.
  const ready = finishInTurns(addAll(graph, add));
  const search = (words: string) =>
    index.search(words, {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      boost: { text: 2 },
    });

  return {
    ready,
    find(words) {
      const found = new Map<FindType, Find[]>();
      for (const { id, terms } of search(words)) {
        const entry = entries[id];
        if (!entry) continue;
        const { type, text, selection } = entry;
        const group = found.get(type) ?? [];
        found.set(type, group);
        if (group.length < MOST) group.push({ type, text, selection, marks: marksIn(text, terms) });
      }
      return new Map(
        FINDS.flatMap((type) => (found.has(type) ? [[type, found.get(type) ?? []]] : [])),
      );
    },
  };
}

/** So much is added between two pauses. */
const PORTION = 50;

function* addAll(
  graph: ClaimGraph,
  add: (entry: Omit<Entry, 'id'>) => void,
): Generator<undefined, void> {
  let steps = 0;
  for (const { node: actor, attributes } of graph.nodeEntries()) {
    const { label: text, aliases } = attributes;
    add({ type: 'actor', text, also: aliases.join(' '), selection: { type: 'actor', actor } });
    if (++steps % PORTION === 0) yield;
  }
  const seen = new Set<string>();
  for (const passages of passagesIn(graph)) {
    for (const { quote, selection, sentence } of passages) {
      const claim = { type: 'claim' as const, text: sentence, also: '', selection };
      const words = { type: 'quote' as const, text: quote.exact, also: '', selection };
      for (const entry of [claim, words]) {
        const name = JSON.stringify([entry.type, entry.text]);
        if (!seen.has(name)) add(entry);
        seen.add(name);
      }
    }
    if (++steps % PORTION === 0) yield;
  }
}

/** Without accents and case: “Zelenský” and “zelensky” are one. */
function foldTerm(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Where the words of a text are that were found, by their folded form. */
function marksIn(text: string, terms: readonly string[]): Find['marks'] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .filter(([word]) => terms.includes(foldTerm(word)))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}
