import type { ClaimGraph } from '$lib/model/claim-graph';
import { sentenceOf } from '$lib/model/graph-content';
import type { Claim, Statement } from '$lib/model/schema';
import type { Valence } from '$lib/model/vocabulary';
import { claimsBetween } from '$lib/queries/relationships';
import { describeTarget } from '$lib/scene/describe-target';
import type { Scene, SceneLine } from '$lib/scene/scene';
import { tellQuote } from './tell-quote';

/** What a numbered line of a picture, or a statement, stands on. */
export interface Entry {
  number: number;
  /** The line’s id in the scene; null of a statement. */
  line: string | null;
  title: string;
  /** Which way the line pulls; null of a statement. */
  valence: Valence | null;
  /** The words that carry it, and whose they are, how surely said, and where. */
  quotes: { words: string; told: string }[];
}

/** The quotes behind the lines that a scene brings forward, numbered in the order of the document; of the claims in `left` alone, if given. */
export function listQuotes(
  scene: Scene,
  graph: ClaimGraph,
  left: ReadonlySet<string> | null = null,
): Entry[] {
  const order = new Map(graph.edges().map((claim, i) => [claim, i]));
  const first = ({ claims }: { claims: string[] }) => order.get(claims[0] ?? '') ?? Infinity;
  return scene.lines
    .filter(({ emphasis }) => emphasis !== 'faded')
    .map((line) => ({ line, claims: claimsOf(line, graph, left) }))
    .filter(({ claims }) => claims.length > 0)
    .sort((a, b) => first(a) - first(b))
    .map(({ line, claims }, i) => ({
      number: i + 1,
      line: line.id,
      title: titleOf(line, graph),
      valence: line.valence,
      quotes: claims.flatMap((claim) => quotesOf(graph.getEdgeAttributes(claim), graph)),
    }));
}

function claimsOf({ target }: SceneLine, graph: ClaimGraph, left: ReadonlySet<string> | null) {
  if (target.type === 'claim') return [target.claim];
  if (target.type !== 'relationship') return [];
  const claims = claimsBetween(graph, target.source, target.target);
  return left === null ? claims : claims.filter((claim) => left.has(claim));
}

function titleOf({ target }: SceneLine, graph: ClaimGraph): string {
  if (target.type === 'claim') return sentenceOf(graph, target.claim);
  return describeTarget(graph, target, 'to').title;
}

/** The quotes behind what a document says of some actors alone, numbered on after `last`. */
export function listStatements(
  graph: ClaimGraph,
  actors: readonly string[],
  last: number,
): Entry[] {
  return actors
    .flatMap((actor) => {
      const { label, statements } = graph.getNodeAttributes(actor);
      return statements.map((statement) => ({
        title: `${label} ${statement.label}`,
        quotes: quotesOf(statement, graph),
      }));
    })
    .map((entry, i) => ({ ...entry, number: last + i + 1, line: null, valence: null }));
}

function quotesOf(assertion: Claim | Statement, graph: ClaimGraph): Entry['quotes'] {
  return assertion.quotes
    .filter(({ role = 'content' }) => role === 'content')
    .map((quote) => ({ words: quote.exact, told: tellQuote(graph, quote, assertion) }));
}
