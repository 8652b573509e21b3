import { expect, test, vi } from 'vitest';
import { readGexf } from './read-gexf';
import { readGraphml } from './read-graphml';

/** Small, so that what goes beyond them is small too. */
vi.mock('./graph-records', () => ({
  CAPS: {
    bytes: 150_000,
    xmlDepth: 6,
    attributes: 5,
    text: 20,
    nodes: 3,
    edges: 2,
    fields: 12,
    time: 60_000,
  },
}));

const graphml = (content: string) => `<graphml><graph>\n${content}</graph></graphml>`;
const gexf = (content: string) => `<gexf><graph>\n${content}</graph></gexf>`;
const nodes = (number: number) => '<node id="a"/>'.repeat(number);
const edges = (number: number) => '<edge source="a" target="a"/>'.repeat(number);
const deep = (depth: number) => `${'<x>'.repeat(depth)}${'</x>'.repeat(depth)}`;
const told = (number: number, least = 20) =>
  `<node id="a">${'<data key="k">v</data>'.repeat(number)}</node>`.padEnd(least);
const defaults = `<key id="a"><default>1</default></key><key id="b"><default>1</default></key>`;

const CASES: [what: string, text: string, beyond: string, found: string][] = [
  ['bytes', `${' <!---->'.repeat(18_000)}`, ' '.repeat(150_000), '150,000 characters'],
  ['depth', deep(4), deep(5), '6 elements in one another'],
  [
    'attributes',
    '<desc a="" b="" c="" d="" e=""/>',
    '<desc a="" b="" c="" d="" e="" f=""/>',
    '5 attributes',
  ],
  [
    'the length of a value',
    `<desc a="${'x'.repeat(20)}"/>`,
    `<desc a="${'x'.repeat(21)}"/>`,
    '20 characters in one text',
  ],
  [
    'the length of a text',
    `<desc>${'x'.repeat(20)}</desc>`,
    `<desc>${'x'.repeat(10)}<b/>${'x'.repeat(11)}</desc>`,
    '20 characters in one text',
  ],
  [
    'the length of a comment',
    `<!--${'x'.repeat(150)}-->`,
    `<!--${'x'.repeat(100_000)}-->`,
    '160 characters in one',
  ],
  ['nodes', nodes(3), nodes(4), '3 nodes'],
  ['edges', edges(2), edges(3), '2 edges'],
  ['values', told(12), told(13), '12 values'],
];

test.each(CASES)('refuses GraphML beyond the cap on %s', async (what, within, beyond, found) => {
  const whole = (await readGraphml(graphml(within), { file: 'a' })).problems;
  expect(whole.filter(({ severity }) => severity === 'error')).toEqual([]);
  const read = await readGraphml(graphml(beyond), { file: 'a' });
  expect(read.records).toBeUndefined();
  expect(read.problems[0]?.found).toContain(`it has more than ${found}`);
  if (what !== 'bytes') expect(read.problems[0]?.at?.line).toBeGreaterThan(0);
});

test('counts what declared defaults make', async () => {
  const within = await readGraphml(
    `<graphml>${defaults}<graph>${nodes(3)}${edges(2)}</graph></graphml>`,
    { file: 'a' },
  );
  expect(within.problems).toEqual([]);
  const one = '<key id="c"><default>1</default></key>';
  const beyond = await readGraphml(
    `<graphml>${defaults}${one}<graph>${nodes(3)}${edges(2)}</graph></graphml>`,
    { file: 'a' },
  );
  expect(beyond.problems).toMatchObject([{ found: 'it has more than 12 values' }]);
});

test.each([
  ['nodes', `<nodes>${nodes(4)}</nodes>`, '3 nodes'],
  ['edges', `<edges>${edges(3)}</edges>`, '2 edges'],
  ['depth', `<nodes><node id="a">${deep(3)}</node></nodes>`, '6 elements in one another'],
])('refuses GEXF beyond the cap on %s', async (_, beyond, found) => {
  const { problems, records } = await readGexf(gexf(beyond), { file: 'a' });
  expect(records).toBeUndefined();
  expect(problems[0]?.found).toContain(`it has more than ${found}`);
  expect(problems[0]?.at?.line).toBe(2);
});
