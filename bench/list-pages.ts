import { readFileSync } from 'node:fs';
import type { DocumentFile } from '../src/lib/model/schema';
import { PEERS } from './build-pages';
import type { DrawnGraph } from './graphs';
import { peerHtml } from './peer-html';

/** The peers' pages by their paths: each as it comes, and one that carries the first document's actors and lines. */
export function listPages(): Map<string, string> {
  const talks = toDrawn(
    JSON.parse(readFileSync('graph-data/moscow-talks/graph.json', 'utf8')) as DocumentFile,
  );
  return new Map(
    PEERS.flatMap((peer) => [
      [`/${peer}/`, peerHtml(peer)],
      [`/${peer}/talks/`, peerHtml(peer, talks)],
    ]),
  );
}

/** What a graph program would be given of a document: its actors at their places, and a line for each relationship. */
function toDrawn({ nodes, edges, attributes }: DocumentFile): DrawnGraph {
  const pairs = new Map(edges.map((edge) => [`${edge.source} ${edge.target}`, edge]));
  // The one that is clicked on is the first.
  const sorted = nodes.toSorted((a, b) => Number(b.key === 'kgb') - Number(a.key === 'kgb'));
  return {
    nodes: sorted.map(({ key, attributes: { label } }) => {
      const { x, y } = attributes.positions?.[key] ?? { x: 0, y: 0 };
      return { key, label, x, y };
    }),
    edges: [...pairs.values()].map(({ key, source, target, attributes: { label } }) => {
      return { key, source, target, label };
    }),
  };
}
