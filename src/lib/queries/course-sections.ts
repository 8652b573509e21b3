import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Quote } from '$lib/model/schema';
import { headingOf } from './figures';
import { comparePlaces } from './passages';

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
  return carrying.sort(comparePlaces)[0] ?? quotes[0];
}
