import { expect, test } from 'vitest';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import { buildSchemaOrg, formatForScript } from './schema-org';

const graph = buildClaimGraph(sampleDocument());
const told = JSON.stringify(buildSchemaOrg(graph));

test('tells the article, every actor, every claim and its quotes', () => {
  const count = (type: string) => told.split(`"@type":"${type}"`).length - 1;
  expect(count('Article')).toBe(1);
  expect(count('Claim')).toBe(graph.size);
  const quotes = graph.reduceEdges((sum, _, attributes) => sum + attributes.quotes.length, 0);
  expect(count('Quotation')).toBe(quotes);
  for (const actor of graph.nodes()) expect(told).toContain(`"@id":"#actor-${actor}"`);
});

test('a claim is never called reviewed', () => {
  expect(told).not.toContain('ClaimReview');
});

test('nothing in it can end the script it stands in, and all of it can be read again', () => {
  const data = { text: '</script><!-- & \u2028' };
  const written = formatForScript(data);
  expect(written).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(written)).toEqual(data);
});
