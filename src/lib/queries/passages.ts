import type { ClaimGraph } from '$lib/model/claim-graph';
import { sentenceOf } from '$lib/model/graph-content';
import type { Quote } from '$lib/model/schema';
import { RELATION_VALENCE, type Valence } from '$lib/model/vocabulary';
import type { Selection } from './selection';

/** A quote with what it carries: a claim, or a statement about one actor. */
export interface Passage {
  quote: Quote;
  /** What to select for it: the claim, or the actor of a statement. */
  selection: Selection;
  /** The claim or statement as a sentence. */
  sentence: string;
  valence: Valence;
}

/** Every quote of a document, in the order of the article as far as the document tells. */
export function passagesOf(graph: ClaimGraph): Passage[] {
  const passages = [...passagesIn(graph)].flat();
  return passages.sort((a, b) => comparePlaces(a.quote, b.quote));
}

/** The same as the document holds them, statements first: those of one actor or claim at a time. */
export function* passagesIn(graph: ClaimGraph): Generator<Passage[]> {
  for (const { node, attributes } of graph.nodeEntries())
    for (const { quotes, label } of attributes.statements) {
      const selection = { type: 'actor' as const, actor: node };
      const sentence = `${attributes.label} ${label}`;
      yield quotes.map((quote) => ({ quote, selection, sentence, valence: 'none' }));
    }
  for (const { edge, attributes } of graph.edgeEntries()) {
    const { quotes, relation } = attributes;
    const selection = { type: 'claim' as const, claim: edge };
    const sentence = quotes.length > 0 ? sentenceOf(graph, edge) : '';
    const valence = RELATION_VALENCE[relation];
    yield quotes.map((quote) => ({ quote, selection, sentence, valence }));
  }
}

/** Which of two quotes comes first in the article, as far as they tell: to sort by. */
export function comparePlaces(a: Quote, b: Quote): number {
  return compare(a.paragraph, b.paragraph) || compare(a.start, b.start);
}

function compare(a = Infinity, b = Infinity): number {
  return a === b ? 0 : a - b;
}

/** The claims (keys) in the order in which the article makes them, as far as the document tells. */
export function courseOf(graph: ClaimGraph): string[] {
  const claims = passagesOf(graph).flatMap(({ quote: { role = 'content' }, selection }) =>
    role === 'content' && selection.type === 'claim' ? [selection.claim] : [],
  );
  return [...new Set(claims)];
}
