import type { ClaimGraph } from '$lib/model/claim-graph';
import { modalitiesOf } from '$lib/model/modality';
import {
  FACETS,
  KINDS,
  MODALITIES,
  RELATION_VALENCE,
  RELATIONS,
  VALENCES,
  type Facet,
  type Narrowing,
} from '$lib/model/vocabulary';

/** Stands for every speaker who has no name. */
export const UNNAMED = 'unnamed';

/** Of each claim (key), in the order of the document, what it has under each facet. */
export type FacetIndex = ReadonlyMap<string, Readonly<Record<Facet, readonly string[]>>>;

/** Prepares a document to be narrowed. */
export function indexFacets(graph: ClaimGraph): FacetIndex {
  const sections = graph.getAttribute('sections');
  const kindOf = (actor: string) => graph.getNodeAttribute(actor, 'kind');
  return new Map(
    graph.mapEdges((claim, attributes, source, target) => {
      const { relation, attribution, quotes } = attributes;
      const paragraphs = quotes.flatMap(({ paragraph, role = 'content' }) =>
        role === 'content' && paragraph !== undefined ? [paragraph] : [],
      );
      const inSections = sections.flatMap(({ paragraphs: [first, last] }, i) =>
        paragraphs.some((number) => first <= number && number <= last) ? [String(i + 1)] : [],
      );
      return [
        claim,
        {
          valence: [RELATION_VALENCE[relation]],
          relation: [relation],
          modality: modalitiesOf(attributes),
          speaker: [attribution.speaker ?? UNNAMED],
          kind: [kindOf(source), kindOf(target)],
          section: inSections,
        },
      ];
    }),
  );
}

/** The claims that a narrowing leaves. */
export function narrow(index: FacetIndex, narrowing: Narrowing): Set<string> {
  const chosen = Object.entries(narrowing) as [Facet, readonly string[]][];
  const left = new Set<string>();
  for (const [claim, has] of index)
    if (chosen.every(([facet, values]) => has[facet].some((value) => values.includes(value))))
      left.add(claim);
  return left;
}

/** How many claims each choice of a facet would leave beside the choices of the others; choices without claims are out. */
export function countChoices(
  index: FacetIndex,
  narrowing: Narrowing,
  facet: Facet,
): Map<string, number> {
  const counts = new Map(orderOf(facet).map((value) => [value, 0]));
  const left = narrow(index, withChoices(narrowing, facet, []));
  for (const [claim, has] of index)
    for (const value of new Set(has[facet]))
      counts.set(value, (counts.get(value) ?? 0) + (left.has(claim) ? 1 : 0));
  const occurring = new Set([...index.values()].flatMap((has) => has[facet]));
  return new Map([...counts].filter(([value]) => occurring.has(value)));
}

function orderOf(facet: Facet): readonly string[] {
  const orders = { valence: VALENCES, relation: RELATIONS, modality: MODALITIES, kind: KINDS };
  return facet in orders ? orders[facet as keyof typeof orders] : [];
}

/** The same narrowing with a choice added, or taken away if it was there. */
export function toggleChoice(narrowing: Narrowing, facet: Facet, value: string): Narrowing {
  const chosen = narrowing[facet] ?? [];
  return withChoices(
    narrowing,
    facet,
    chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value].sort(),
  );
}

function withChoices(narrowing: Narrowing, facet: Facet, values: readonly string[]): Narrowing {
  const others = Object.entries(narrowing).filter(([name]) => name !== facet);
  return Object.fromEntries(values.length > 0 ? [...others, [facet, values]] : others);
}

/** What of a narrowing means something in a document, and what of it does not. */
export function knownChoices(
  index: FacetIndex,
  narrowing: Narrowing,
): { known: Narrowing; unknown: string[] } {
  const known: Partial<Record<Facet, readonly string[]>> = {};
  const unknown: string[] = [];
  for (const facet of FACETS) {
    const values = narrowing[facet] ?? [];
    const there = new Set([...index.values()].flatMap((has) => has[facet]));
    const kept = values.filter((value) => there.has(value));
    if (kept.length > 0) known[facet] = kept;
    unknown.push(...values.filter((value) => !there.has(value)));
  }
  return { known, unknown };
}
