import type { Actor, DocumentFile, Statement } from '$lib/model/schema';

type Edge = DocumentFile['edges'][number];

/** Like `map`, but a list in which nothing changes stays the very same. */
export function mapSame<Item>(list: Item[], change: (item: Item) => Item): Item[] {
  const mapped = list.map(change);
  return mapped.some((item, i) => item !== list[i]) ? mapped : list;
}

/** The document with one of its actors (key) changed. */
export function mapActor(
  content: DocumentFile,
  actor: string,
  change: (attributes: Actor) => Actor,
): DocumentFile {
  const nodes = content.nodes.map((node) =>
    node.key === actor ? { ...node, attributes: change(node.attributes) } : node,
  );
  return { ...content, nodes };
}

/** The document with one of its claims (key) changed, ends and all. */
export function mapClaim(
  content: DocumentFile,
  claim: string,
  change: (edge: Edge) => Edge,
): DocumentFile {
  return {
    ...content,
    edges: content.edges.map((edge) => (edge.key === claim ? change(edge) : edge)),
  };
}

/** The document with what it asserts changed; what stays the same is shared. */
export function mapAssertions(
  content: DocumentFile,
  change: <Kept extends Statement>(assertion: Kept) => Kept,
): DocumentFile {
  return {
    ...content,
    nodes: mapSame(content.nodes, (node) => {
      const statements = mapSame(node.attributes.statements, change);
      return statements === node.attributes.statements
        ? node
        : { ...node, attributes: { ...node.attributes, statements } };
    }),
    edges: mapSame(content.edges, (edge) => {
      const attributes = change(edge.attributes);
      return attributes === edge.attributes ? edge : { ...edge, attributes };
    }),
  };
}

/** The document without some of its claims (keys), and without links to them. */
export function withoutClaims(content: DocumentFile, gone: ReadonlySet<string>): DocumentFile {
  const left = content.edges.filter(({ key }) => !gone.has(key));
  const edges = left.map((edge) => {
    const { related } = edge.attributes;
    if (!related?.some(({ claim }) => gone.has(claim))) return edge;
    const kept = related.filter(({ claim }) => !gone.has(claim));
    return { ...edge, attributes: { ...edge.attributes, related: kept } };
  });
  return { ...content, edges };
}
