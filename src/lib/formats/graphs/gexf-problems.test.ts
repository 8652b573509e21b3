import { expect, test } from 'vitest';
import { readGexf } from './read-gexf';

const read = (text: string) => readGexf(text, { file: 'a.gexf' });
const inGraph = (content: string, graph = 'defaultedgetype="directed"') =>
  read(`<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"><graph ${graph}>
${content}</graph></gexf>`);
const inNodes = (content: string, before = '') => inGraph(`${before}<nodes>${content}</nodes>`);

const attribute =
  '<attributes class="node"><attribute id="n" title="number" type="integer"/></attributes>';
const value = (more: string) => `<node id="a"><attvalues><attvalue ${more}/></attvalues></node>`;

/** What is mended or left out, the column where it stands first, what is said, and the fields of the first node. */
const WARNED: [what: string, content: string, column: number, found: string, kept: string[][]][] = [
  [
    'undeclared attributes',
    `<nodes>${value('for="x" value="1"')}</nodes>`,
    32,
    '1 value belongs to 1 attribute that the file does not declare: “x”',
    [['x', '1']],
  ],
  [
    'a value of no attribute',
    `<nodes>${value('value="1"')}</nodes>`,
    32,
    '1 value does not say',
    [['data', '1']],
  ],
  [
    'a value of another type',
    `${attribute}<nodes>${value('for="n" value="abc"')}</nodes>`,
    119,
    '1 value is not of the declared type: “number”',
    [['number', 'abc']],
  ],
  [
    'a count of nodes',
    '<nodes count="2"><node id="a"/></nodes>',
    1,
    '1 count does not agree with what is there: “nodes: 2 told, 1 found”',
    [],
  ],
  [
    'a count that is none',
    '<nodes count="x"><node id="a"/></nodes>',
    1,
    '“nodes: x told, 1 found”',
    [],
  ],
  [
    'colours and places that are none',
    '<nodes><node id="a"><viz:color r="300" g="0" b="0"/><viz:position x="a" y="1"/><viz:size value="0"/></node></nodes>',
    21,
    '3 elements tell looks that cannot be drawn: “<color>”, “<position>”, “<size>”',
    [
      ['color r', '300'],
      ['color g', '0'],
      ['color b', '0'],
      ['position x', 'a'],
      ['position y', '1'],
      ['size value', '0'],
    ],
  ],
  [
    'a node outside nodes',
    '<node id="b"/><nodes><node id="a"/></nodes>',
    1,
    '1 element stands where the format has no place for it: “<node> in <graph>”',
    [],
  ],
  [
    'a node of another namespace',
    '<nodes><x:node xmlns:x="u:x" id="b"/><node id="a"/></nodes>',
    8,
    '1 element belongs to another namespace',
    [],
  ],
  [
    'attributes without id',
    '<attributes class="node"><attribute title="x"/></attributes><nodes><node id="a"/></nodes>',
    26,
    '1 declared attribute has no id',
    [],
  ],
  [
    'a type of edge that is none',
    '<nodes><node id="a"/></nodes><edges><edge source="a" target="a" type="sim"/></edges>',
    37,
    '1 time a direction is given that the format does not know: “sim”',
    [],
  ],
];

test.each(WARNED)('warns of %s, and keeps it', async (_, content, column, found, kept) => {
  const { records, problems } = await inGraph(content);
  expect(problems).toMatchObject([{ severity: 'warning', at: { line: 2, column } }]);
  expect(problems[0]?.found).toContain(found);
  expect(records?.nodes).toHaveLength(1);
  expect(records?.nodes[0]?.fields).toEqual(kept);
});

test('opens the first of two graphs, and an empty one', async () => {
  const { records, problems } = await read(
    '<gexf>\n<graph><nodes/></graph>\n<graph><nodes><node id="a"/></nodes></graph></gexf>',
  );
  expect(records?.nodes).toEqual([]);
  expect(problems).toMatchObject([
    {
      place: 'line 3, column 1',
      found: 'the first graph was opened, and 1 other graph of the file left out',
    },
    { place: 'line 2, column 1', found: 'the graph has no nodes' },
  ]);
});

test('warns of a namespace that is none of GEXF’s', async () => {
  const { problems } = await read(
    '<gexf xmlns="u:x"><graph><nodes><node id="a"/></nodes></graph></gexf>',
  );
  expect(problems).toMatchObject([
    { severity: 'warning', found: 'the namespace “u:x” is not one that such files have' },
  ]);
});

test('refuses what has no graph, another root, and nodes and edges without what they need', async () => {
  const errors = async (text: string) => {
    const { records, problems } = await read(text);
    expect(records).toBeUndefined();
    return problems.map(({ severity, place, found }) => `${severity}, ${place}: ${found}`);
  };
  expect(await errors('<gexf><meta/></gexf>')).toEqual([
    'error, the whole file: it is GEXF, but has no graph in it',
  ]);
  expect(await errors('<graphml/>')).toEqual([
    'error, line 1, column 1: the outermost element is “<graphml>”, not “<gexf>”',
  ]);
  expect(
    await errors(
      '<gexf><graph><nodes>\n<node label="a"/></nodes>\n<edges><edge source="a"/>\n<edge/></edges></graph></gexf>',
    ),
  ).toEqual([
    'error, line 2, column 1: a node has no id',
    'error, line 3, column 8: an edge has no target',
    'error, line 4, column 1: an edge has no source and no target',
  ]);
});

test('keeps a label that is told twice once as the label, once as a field', async () => {
  const { records } = await inNodes(
    '<node id="a" label="A"><attvalues><attvalue for="l" value="B"/></attvalues></node>',
    '<attributes class="node"><attribute id="l" title="label" type="string"/></attributes>',
  );
  expect(records?.nodes).toMatchObject([{ label: 'A', fields: [['label', 'B']] }]);
});
