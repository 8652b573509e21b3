import louvain from 'graphology-communities-louvain';
import { MultiUndirectedGraph } from 'graphology';
import { expect, test } from 'vitest';
import { groupedLinks } from './crowds-for-tests';
import { linksAsGraph } from './links-as-graph';

test('its communities are those of a graph that was built', () => {
  const pairs = [...groupedLinks(200, 20), ...groupedLinks(200, 8)];
  const built = new MultiUndirectedGraph();
  for (let i = 0; i < 201; i++) built.addNode(i);
  for (const [from, to] of pairs) built.addEdge(from, to);
  const columns = linksAsGraph(201, {
    sources: Uint32Array.from(pairs, ([from]) => from),
    targets: Uint32Array.from(pairs, ([, to]) => to),
  });
  const settings = { randomWalk: false, rng: () => 0.5 };
  expect(louvain(columns, settings)).toEqual(louvain(built, settings));
});
