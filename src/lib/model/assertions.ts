import type { Claim, DocumentFile, Quote, Statement } from './schema';

/** A claim or a statement, and where its file holds it. */
export interface PlacedAssertion {
  /** A path within the file, such as `edges[3].attributes`. */
  place: string;
  /** Key of the claim; of a statement, key of its actor. */
  key: string;
  assertion: Claim | Statement;
}

/** A quote, and where its file holds it. */
export interface PlacedQuote {
  place: string;
  /** Key of the claim it carries; of a statement's, key of the actor. */
  key: string;
  /** Counted from 0 over the claim's quotes, or over those of all the actor's statements. */
  index: number;
  quote: Quote;
}

type Content = Pick<DocumentFile, 'nodes' | 'edges'>;

/** Everything a document asserts, statements first, in the order of the file. */
export function assertionsOf({ nodes, edges }: Content): PlacedAssertion[] {
  const statements = nodes.flatMap(({ key, attributes }, i) =>
    attributes.statements.map((assertion, j) => ({
      place: `nodes[${i}].attributes.statements[${j}]`,
      key,
      assertion,
    })),
  );
  const claims = edges.map(({ key, attributes }, i) => ({
    place: `edges[${i}].attributes`,
    key,
    assertion: attributes,
  }));
  return [...statements, ...claims];
}

/** Every quote of a document, in the order of `assertionsOf`. */
export function quotesOf(content: Content): PlacedQuote[] {
  const counts = new Map<string, number>();
  return assertionsOf(content).flatMap(({ place, key, assertion }) =>
    assertion.quotes.map((quote, i) => {
      const index = counts.get(key) ?? 0;
      counts.set(key, index + 1);
      return { place: `${place}.quotes[${i}]`, key, index, quote };
    }),
  );
}

/** The names an actor goes by in a document, of all its actors. */
export function namesOf({ nodes }: Pick<DocumentFile, 'nodes'>): string[] {
  return nodes.flatMap(({ attributes: { label, aliases } }) => [label, ...aliases]);
}
