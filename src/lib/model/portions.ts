import type { DocumentFile } from './schema';

/** Some of a document’s actors and claims, in its order. */
export type Portion = Pick<DocumentFile, 'nodes' | 'edges'>;

/** So many actors, and so many claims, can be worked through in one piece. */
const MOST = 500;

/** A document of more than one portion, as far as its lists tell: what is in them is not known. */
export function isLarge(content: unknown): content is DocumentFile {
  const { nodes, edges } = (content ?? {}) as Partial<Record<string, unknown>>;
  return (
    Array.isArray(nodes) && Array.isArray(edges) && Math.max(nodes.length, edges.length) > MOST
  );
}

/** A document’s actors and claims in portions. */
export function* portionsOf({ nodes, edges }: Portion): Generator<Portion> {
  for (let at = 0; at < Math.max(nodes.length, edges.length); at += MOST)
    yield { nodes: nodes.slice(at, at + MOST), edges: edges.slice(at, at + MOST) };
}

/** Puts portions together again, in their order. */
export function joinPortions(portions: readonly Portion[]): Portion {
  return {
    nodes: portions.flatMap(({ nodes }) => nodes),
    edges: portions.flatMap(({ edges }) => edges),
  };
}
