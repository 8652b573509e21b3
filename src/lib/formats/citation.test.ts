import { expect, test } from 'vitest';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import { formatCitation, formatSpeaker, formatVoice } from './citation';
import { formatPublished } from './source';

const graph = buildClaimGraph(sampleDocument());

test.each([
  ['2025', '2025'],
  ['2025-12', 'December 2025'],
  ['2025-12-03', '3 December 2025'],
])('%s is read as %s', (published, read) => {
  expect(formatPublished(published)).toBe(read);
});

test.each([
  [{ speaker: 'author', form: 'none' } as const, 'A. Writer'],
  [{ speaker: 'bob', form: 'direct' } as const, 'Bob'],
  [{ speaker: null, speakerLabel: 'two officials', form: 'indirect' } as const, 'two officials'],
])('%j speaks as %s', (attribution, name) => {
  expect(formatSpeaker(graph, attribution)).toBe(name);
});

test('a quote leaves with its speaker, source and place', () => {
  const { quotes, attribution } = graph.getEdgeAttributes('c1');
  const cited = quotes[0] && formatCitation(graph, quotes[0], attribution);
  expect(cited).toBe(
    '“so it thanks” — A. Writer, in “A sample”, A. Writer, The Paper, 3 December 2025, paragraph 3. https://example.org/sample',
  );
});

test.each([
  ['author', 'none', 'content', 'A. Writer'],
  ['bob', 'direct', 'content', 'Bob'],
  ['bob', 'mixed', 'content', 'Bob, reported by A. Writer'],
  ['bob', 'mixed', 'attribution', 'A. Writer'],
] as const)('words of %s, %s, as %s are the voice of %s', (speaker, form, role, voice) => {
  expect(formatVoice(graph, { exact: 'x', role }, { speaker, form })).toBe(voice);
});
