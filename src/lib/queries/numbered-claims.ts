import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Claim, Quote, Statement } from '$lib/model/schema';
import { inDocumentOrder } from './document-order';
import { actorsByClaims } from './figures';

/** A quote with its number in a document’s list of all quotes, from 1. */
export interface NumberedQuote {
  number: number;
  quote: Quote;
}

/** A claim (with its key and whom it is about) or a statement, with its numbered quotes. */
export interface NumberedAssertion {
  claim: string | null;
  target: string | null;
  assertion: Claim | Statement;
  quotes: NumberedQuote[];
}

/** All that a document says of an actor’s doings, and which claims say what others do to it. */
export interface ActorSheet {
  actor: string;
  assertions: NumberedAssertion[];
  /** Keys of the claims that stand under another actor. */
  undergoes: string[];
}

/** Everything a document claims, by actor, those with most claims first; every claim and every quote once. */
export function numberClaims(graph: ClaimGraph): ActorSheet[] {
  let last = 0;
  const numbered = (assertion: Claim | Statement, claim: string | null): NumberedAssertion => ({
    claim,
    target: claim === null ? null : graph.target(claim),
    assertion,
    quotes: assertion.quotes.map((quote) => ({ number: (last += 1), quote })),
  });
  return actorsByClaims(graph).map((actor) => ({
    actor,
    assertions: [
      ...graph.getNodeAttribute(actor, 'statements').map((statement) => numbered(statement, null)),
      ...inDocumentOrder(graph, graph.outEdges(actor)).map((claim) =>
        numbered(graph.getEdgeAttributes(claim), claim),
      ),
    ],
    undergoes: inDocumentOrder(graph, graph.inEdges(actor)).filter(
      (claim) => graph.source(claim) !== actor,
    ),
  }));
}
