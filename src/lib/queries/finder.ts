import MiniSearch from 'minisearch';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { passagesOf } from './passages';
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
  const entries = entriesOf(graph);
  const index = new MiniSearch<Entry>({
    fields: ['text', 'also'],
    processTerm: foldTerm,
    tokenize: (text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
  });
  // In turns: of a large document it takes a while.
  const ready = index.addAllAsync(entries, { chunkSize: 500 });
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

function entriesOf(graph: ClaimGraph): Entry[] {
  const entries: Omit<Entry, 'id'>[] = graph.mapNodes((actor, { label, aliases }) => ({
    type: 'actor',
    text: label,
    also: aliases.join(' '),
    selection: { type: 'actor', actor },
  }));
  const seen = new Set<string>();
  for (const { quote, selection, sentence } of passagesOf(graph)) {
    const claim: Omit<Entry, 'id'> = { type: 'claim', text: sentence, also: '', selection };
    const words: Omit<Entry, 'id'> = { type: 'quote', text: quote.exact, also: '', selection };
    for (const entry of [claim, words]) {
      const name = JSON.stringify([entry.type, entry.text]);
      if (!seen.has(name)) entries.push(entry);
      seen.add(name);
    }
  }
  return entries.map((entry, id) => ({ ...entry, id }));
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
