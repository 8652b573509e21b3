import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import { actorSheet, actorTable, claimSheet, claimTable } from './csv';

function graphWith(label: string, description = '') {
  const file = sampleDocument();
  for (const { attributes } of file.edges) attributes.label = label;
  for (const { attributes } of file.nodes) attributes.description = description;
  return buildClaimGraph(file);
}

const rowsOf = (csv: string) =>
  parse<Record<string, string>>(csv.replace(/^\ufeff/, '').trimEnd(), { header: true }).data;

test('one row a claim and one row an actor, in the order of the document', async () => {
  const graph = graphWith('thanks');
  expect(rowsOf(await claimTable.format(graph))).toMatchObject([
    {
      ...{ key: 'c1', source: 'ada', target: 'bob', sourceLabel: 'Ada', targetLabel: 'Bob' },
      ...{ label: 'thanks', relation: 'support', valence: 'cooperation', polarity: 'affirmed' },
      ...{ certainty: 'certain', time: 'past', stance: 'stated', modality: 'asserted' },
      ...{ speaker: 'author', speakerLabel: 'A. Writer', form: 'none', cue: '' },
      ...{ section: 'Later', paragraph: '3', quote: 'so it thanks' },
    },
    { key: 'c2' },
    { key: 'c3' },
    { key: 'c4' },
  ]);
  expect(rowsOf(await actorTable.format(graph))).toMatchObject([
    { key: 'ada', label: 'Ada', kind: 'person', statements: 'sleeps' },
    { key: 'bob' },
    { key: 'land' },
  ]);
});

test('lines end as RFC 4180 wants, and cells keep theirs', async () => {
  const csv = await claimTable.format(graphWith('a "b",\nc'));
  expect(csv.startsWith('key,')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(csv).toContain(',"a ""b"",\nc",');
  expect(csv.split('\r\n')).toHaveLength(1 + 4 + 1);
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@a',
  '\t=1',
  '\r=1',
  '\n=1',
  '=1\n+2',
  '＝1',
  '=HYPERLINK("http://x"),\n',
])('a spreadsheet takes %j for text, a program gets it as it is', async (label) => {
  const graph = graphWith(label);
  const sheet = await claimSheet.format(graph);
  expect(sheet.startsWith('\ufeffkey,')).toBe(true);
  expect(rowsOf(sheet).map((row) => row.label)).toEqual(Array(4).fill(`'${label}`));
  expect(claimSheet.loses(graph)).toContain(
    'Cells that a spreadsheet could take for a formula begin with an apostrophe: 4.',
  );
  expect(rowsOf(await claimTable.format(graph)).map((row) => row.label)).toEqual(
    Array(4).fill(label),
  );
  expect(claimTable.loses(graph)).toHaveLength(1);
});

test('says which cells Excel cuts', () => {
  expect(actorSheet.loses(graphWith('thanks', 'x'.repeat(32_768)))).toContain(
    'Excel cuts cells of more than 32,767 characters, most likely under “claimscape”: 6.',
  );
});
