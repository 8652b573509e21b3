import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkDocument } from '$lib/model/check-document';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import { sampleDocument } from '$lib/model/sample-document';
import type { DocumentFile } from '$lib/model/schema';
import { soundPartOf } from './sound-part';

function pointingOut(): DocumentFile {
  const file = sampleDocument();
  file.attributes.positions = { ada: { x: 0, y: 0 }, land: { x: 1, y: 1 } };
  const [first, second] = file.edges;
  if (!first || !second) throw new Error('the sample has four claims');
  first.attributes.attribution = { speaker: 'land', form: 'direct' };
  first.attributes.related = [
    { type: 'repeats', claim: 'c2' },
    { type: 'supports', claim: 'c1' },
  ];
  first.attributes.quotes = [
    {
      exact: 'Ada and Cy',
      mentions: [
        { surface: 'Cy', actor: 'cy' },
        { surface: 'Ada', actor: 'ada' },
      ],
    },
  ];
  const [ada, , land] = file.nodes;
  if (!ada || !land) throw new Error('the sample has three actors');
  land.attributes.statements = ada.attributes.statements;
  return {
    ...file,
    nodes: [...file.nodes, { key: 'cy', attributes: { ...ada.attributes, label: 'Cy' } }],
  };
}

test('who speaks stays, without statements; what points outside goes; the document is left as it was', () => {
  const file = pointingOut();
  const graph = buildClaimGraph(file);
  const before = structuredClone(contentOf(graph));
  const part = soundPartOf(
    graph,
    (actor) => actor === 'ada' || actor === 'bob',
    (claim) => claim === 'c1',
  );
  expect(checkDocument(contentOf(part), 'part.json')).toMatchObject({ ok: true });
  expect(part.nodes()).toEqual(['ada', 'bob', 'land']);
  expect(part.edges()).toEqual(['c1']);
  expect(part.getNodeAttribute('land', 'statements')).toEqual([]);
  expect(part.getNodeAttribute('ada', 'statements')).toHaveLength(1);
  const { related, quotes } = part.getEdgeAttributes('c1');
  expect(related).toEqual([{ type: 'supports', claim: 'c1' }]);
  expect(quotes[0]?.mentions).toEqual([{ surface: 'Ada', actor: 'ada' }]);
  expect(part.getAttribute('positions')).toEqual({ ada: { x: 0, y: 0 }, land: { x: 1, y: 1 } });
  expect(contentOf(graph)).toEqual(before);
});

test('the whole of a document is a part of it', () => {
  const graph = buildClaimGraph(pointingOut());
  expect(
    contentOf(
      soundPartOf(
        graph,
        () => true,
        () => true,
      ),
    ),
  ).toEqual(contentOf(graph));
});

test.each(readdirSync('graph-data'))(
  'any actor of %s with its claims is a sound document',
  (slug) => {
    const graph = buildClaimGraph(
      JSON.parse(readFileSync(`graph-data/${slug}/graph.json`, 'utf8')),
    );
    for (const only of graph.nodes()) {
      const near = new Set([only, ...graph.neighbors(only)]);
      const part = soundPartOf(
        graph,
        (actor) => near.has(actor),
        (claim) => graph.extremities(claim).includes(only),
      );
      expect(checkDocument(contentOf(part), slug)).toMatchObject({ ok: true });
      expect(part.size).toBe(graph.edges(only).length);
    }
  },
);
