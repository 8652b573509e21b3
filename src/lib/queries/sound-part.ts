import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Statement } from '$lib/model/schema';
import { partOf } from './neighbourhood';

/**
 * A part of a document that is a document itself, to be saved and opened again: who speaks in it stays in it, without
 * statements of their own, and places, mentions and links that point out of it are left out.
 */
export function soundPartOf(
  graph: ClaimGraph,
  keepsActor: (actor: string) => boolean,
  keepsClaim: (claim: string) => boolean,
): ClaimGraph {
  const narrow = partOf(graph, keepsActor, keepsClaim);
  const speakers = new Set([
    ...narrow.mapEdges((_, { attribution }) => attribution.speaker),
    ...narrow
      .mapNodes((_, { statements }) => statements.map(({ attribution }) => attribution.speaker))
      .flat(),
  ]);
  const part = partOf(
    graph,
    (actor) => narrow.hasNode(actor) || speakers.has(actor),
    (claim) => narrow.hasEdge(claim),
  );
  const inside = <Kept extends Statement>(assertion: Kept): Kept => ({
    ...assertion,
    quotes: assertion.quotes.map((quote) =>
      quote.mentions
        ? { ...quote, mentions: quote.mentions.filter(({ actor }) => part.hasNode(actor)) }
        : quote,
    ),
  });
  part.updateEachNodeAttributes((actor, attributes) => ({
    ...attributes,
    statements: narrow.hasNode(actor) ? attributes.statements.map(inside) : [],
  }));
  part.updateEachEdgeAttributes((_, { related, ...claim }) => ({
    ...inside(claim),
    ...(related ? { related: related.filter((link) => part.hasEdge(link.claim)) } : {}),
  }));
  const { positions } = graph.getAttributes();
  if (positions)
    part.setAttribute(
      'positions',
      Object.fromEntries(Object.entries(positions).filter(([actor]) => part.hasNode(actor))),
    );
  return part;
}
