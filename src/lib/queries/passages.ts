import type { ClaimGraph } from '$lib/model/claim-graph';
import { sentenceOf } from '$lib/model/graph-content';
import type { Quote } from '$lib/model/schema';
import { RELATION_VALENCE, type Relation, type Valence } from '$lib/model/vocabulary';
import { headingOf } from './figures';
import { pairOf, type Selection } from './selection';

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
  return passages.sort((a, b) => compare(placeOf(a.quote), placeOf(b.quote)));
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
    const told = quotes.length > 0 ? describe(graph, edge, relation) : null;
    yield told ? quotes.map((quote) => ({ quote, ...told })) : [];
  }
}

function describe(graph: ClaimGraph, claim: string, relation: Relation) {
  const selection = { type: 'claim' as const, claim };
  return { selection, sentence: sentenceOf(graph, claim), valence: RELATION_VALENCE[relation] };
}

function placeOf({ paragraph = Infinity, start = Infinity }: Quote): number[] {
  return [paragraph, start];
}

function compare([a = 0, b = 0]: number[], [c = 0, d = 0]: number[]): number {
  return (a === c ? 0 : a - c) || (b === d ? 0 : b - d);
}

/** The claims (keys) in the order in which the article makes them, as far as the document tells. */
export function courseOf(graph: ClaimGraph): string[] {
  const claims = passagesOf(graph).flatMap(({ quote: { role = 'content' }, selection }) =>
    role === 'content' && selection.type === 'claim' ? [selection.claim] : [],
  );
  return [...new Set(claims)];
}

/** A part of the course under one heading, or before the first; `first` counts its claims from 1. */
export interface CourseSection {
  heading: string | undefined;
  first: number;
  claims: number;
}

/** The sections that a course (claims, in order) goes through; empty for a document that tells no places. */
export function sectionsOf(graph: ClaimGraph, course: readonly string[]): CourseSection[] {
  const sections: CourseSection[] = [];
  course.forEach((claim, i) => {
    const paragraph = firstQuoteOf(graph, claim)?.paragraph;
    if (paragraph === undefined) return;
    const heading = headingOf(graph, paragraph);
    const last = sections.at(-1);
    if (last && last.heading === heading) last.claims += 1;
    else sections.push({ heading, first: i + 1, claims: 1 });
  });
  return sections;
}

/** The quote that a claim (key) is told by: of those that carry it, the first in the article. */
export function firstQuoteOf(graph: ClaimGraph, claim: string): Quote | undefined {
  const { quotes } = graph.getEdgeAttributes(claim);
  const carrying = quotes.filter(({ role = 'content' }) => role === 'content');
  return carrying.sort((a, b) => compare(placeOf(a), placeOf(b)))[0] ?? quotes[0];
}

/** Whether a passage belongs to what is selected: to the claim, to the pair, or to the actor; to nothing, if that is null. */
export function isSelectedPassage(
  graph: ClaimGraph,
  { selection }: Passage,
  wanted: Selection | null,
): boolean {
  if (wanted === null) return false;
  if (selection.type === 'actor')
    return wanted.type === 'actor' && wanted.actor === selection.actor;
  if (wanted.type === 'claim')
    return selection.type === 'claim' && selection.claim === wanted.claim;
  const [source, target] = pairOf(graph, selection) ?? [];
  return wanted.type === 'actor'
    ? wanted.actor === source || wanted.actor === target
    : wanted.source === source && wanted.target === target;
}
