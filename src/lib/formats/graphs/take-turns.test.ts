import { afterEach, expect, test, vi } from 'vitest';
import { READERS } from './readers-for-tests';

const MANY = 100;
const ids = Array.from({ length: MANY }, (_, i) => `n${i}`);
const TEXTS: Record<string, string> = {
  graphology: JSON.stringify({ nodes: ids.map((key) => ({ key })) }),
  cytoscape: JSON.stringify({ elements: ids.map((id) => ({ data: { id } })) }),
  'node-link': JSON.stringify({ nodes: ids.map((id) => ({ id })), links: [] }),
  'json-ld': JSON.stringify({ '@context': {}, '@graph': ids.map((id) => ({ id })) }),
  turtle: '<urn:a> <urn:is> "here".\n'.repeat(30_000),
  table: `source,target\n${ids.map((id) => `${id},other`).join('\n')}`,
};

afterEach(() => void vi.restoreAllMocks());

test.each(Object.entries(READERS))('%s: reading ends after a minute', async (kind, read) => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 20_000));
  const { problems, records } = await read(TEXTS[kind] ?? '', { file: 'x' });
  expect(records).toBeUndefined();
  expect(problems).toMatchObject([{ found: 'reading it takes more than 60 seconds' }]);
});
