import { buildClaimGraph, type ClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';

/** Pairs of numbers from 0 to `actors`, in groups of `size` that are linked among themselves, and each to the next by one. */
export function groupedLinks(actors: number, size: number): [number, number][] {
  return Array.from({ length: actors }, (_, i) => i).flatMap((i): [number, number][] => {
    const first = i - (i % size);
    const near = [1, 2, 5].map((step): [number, number] => [i, first + ((i + step) % size)]);
    return i === first ? [...near, [i, (first + size) % actors]] : near;
  });
}

/** A document of so many actors (`a0`, `a1` …) with a claim for each link, in the order of the links. */
export function crowdedDocument(
  actors: number,
  links: readonly (readonly [number, number])[],
): ClaimGraph {
  const file = sampleDocument();
  const [node] = file.nodes;
  const [edge] = file.edges;
  if (!node || !edge) throw new Error('the sample has actors and claims');
  return buildClaimGraph({
    ...file,
    nodes: Array.from({ length: actors }, (_, i) => ({
      key: `a${i}`,
      attributes: { ...node.attributes, label: `Actor ${i}`, statements: [] },
    })),
    edges: links.map(([from, to], i) => ({
      ...edge,
      ...{ key: `c${i}`, source: `a${from}`, target: `a${to}` },
    })),
  });
}
