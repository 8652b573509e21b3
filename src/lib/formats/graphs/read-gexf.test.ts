import { expect, test } from 'vitest';
import { readGexf } from './read-gexf';

const read = (text: string) => readGexf(text, { file: 'a.gexf' });
const inGraph = (content: string, graph = 'defaultedgetype="directed"') =>
  read(`<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"><graph ${graph}>
${content}</graph></gexf>`);
const inNodes = (content: string, before = '') => inGraph(`${before}<nodes>${content}</nodes>`);
const inEdges = (content: string, graph?: string) =>
  inGraph(`<nodes><node id="a"/></nodes><edges>${content}</edges>`, graph);

test('reads what GEXF 1.2 tells, and says where', async () => {
  const { records, problems } = await read(`<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
  <meta lastmodifieddate="2009-03-20">
    <creator>Gephi.org</creator><title>Sites</title><description>A Web network</description>
  </meta>
  <graph mode="static" defaultedgetype="undirected">
    <attributes class="node">
      <attribute id="0" title="url" type="string"/>
      <attribute id="1" title="frog" type="boolean"><default>true</default><options>true|false</options></attribute>
      <attribute id="2" title="tags" type="liststring"/>
    </attributes>
    <attributes class="edge"><attribute id="0" title="since" type="integer"/></attributes>
    <nodes count="2">
      <node id="0" label="Gephi &amp; co">
        <attvalues><attvalue for="0" value="https://gephi.org"/><attvalue for="2" value="[a, b]"/></attvalues>
        <viz:color r="239" g="173" b="66" a="0.6"/><viz:position x="15.5" y="40" z="1"/>
        <viz:size value="2.5"/><viz:shape value="disc"/>
      </node>
      <node id="1"><attvalues><attvalue for="1" value="false"/></attvalues></node>
    </nodes>
    <edges count="1">
      <edge id="e" source="0" target="1" label="links" weight="2.0">
        <attvalues><attvalue for="0" value="2001"/></attvalues>
        <viz:thickness value="3"/><viz:color hex="#FF0000" a="1"/><viz:shape value="dotted"/>
      </edge>
    </edges>
  </graph>
</gexf>`);
  expect(problems).toEqual([]);
  expect(records).toEqual({
    title: 'Sites',
    fields: [
      ['lastmodifieddate', '2009-03-20'],
      ['creator', 'Gephi.org'],
      ['description', 'A Web network'],
      ['mode', 'static'],
    ],
    nodes: [
      {
        id: '0',
        label: 'Gephi & co',
        x: 15.5,
        y: -40,
        colour: '#efad42',
        size: 2.5,
        fields: [
          ['alpha', '0.6'],
          ['z', '1'],
          ['shape', 'disc'],
          ['url', 'https://gephi.org'],
          ['tags', '[a, b]'],
          ['frog', 'true'],
        ],
        at: { line: 14, column: 7 },
      },
      { id: '1', fields: [['frog', 'false']], at: { line: 19, column: 7 } },
    ],
    edges: [
      {
        id: 'e',
        source: '0',
        target: '1',
        directed: false,
        label: 'links',
        fields: [
          ['weight', '2.0'],
          ['thickness', '3'],
          ['colour', '#ff0000'],
          ['shape', 'dotted'],
          ['since', '2001'],
        ],
        at: { line: 22, column: 7 },
      },
    ],
  });
});

test('reads GEXF 1.1: values by id or as text, edges without id, parents', async () => {
  const { records, problems } =
    await read(`<gexf xmlns="http://www.gexf.net/1.1draft" version="1.1"><graph defaultedgetype="directed">
    <attributes class="node"><attribute id="k" title="kind" type="string"/></attributes>
    <nodes><node id="a" label="A"><attvalues><attvalue id="k" value="one"/></attvalues></node>
    <node id="b" pid="a"><attvalues><attvalue for="k">two</attvalue></attvalues></node>
    <node id="c"><parents><parent for="a"/><parent for="b"/></parents></node></nodes>
    <edges><edge source="a" target="b"/></edges></graph></gexf>`);
  expect(problems).toEqual([]);
  expect(records?.nodes.map(({ fields }) => fields)).toEqual([
    [['kind', 'one']],
    [
      ['pid', 'a'],
      ['kind', 'two'],
    ],
    [
      ['parent for', 'a'],
      ['parent for', 'b'],
    ],
  ]);
  expect(records?.edges).toMatchObject([{ source: 'a', target: 'b', directed: true }]);
  expect(records?.edges[0]).not.toHaveProperty('id');
});

test('reads nodes within nodes, and edges there', async () => {
  const { records, problems } = await inGraph(
    `<nodes count="3"><node id="a"><nodes count="2"><node id="b"/><node id="c" pid="a"/></nodes>
     <edges><edge source="b" target="c"/></edges></node></nodes><edges count="0"/>`,
  );
  expect(problems).toEqual([]);
  expect(records?.nodes.map(({ id, fields }) => [id, fields])).toEqual([
    ['a', []],
    ['b', [['pid', 'a']]],
    ['c', [['pid', 'a']]],
  ]);
  expect(records?.edges).toHaveLength(1);
});

test('takes directions from edges, else from the graph; mutual is none, and said', async () => {
  const edge = (more = '') => `<edge source="a" target="a" ${more}/>`;
  const edges = ['', 'type="directed"', 'type="undirected"', 'type="mutual"', 'type="double"'];
  const directions = async (graph: string) =>
    (await inEdges(edges.map(edge).join(''), graph)).records?.edges.map(({ directed, fields }) =>
      fields.length > 0 ? fields : directed,
    );
  const mutual = [['type', 'mutual']];
  expect(await directions('defaultedgetype="directed"')).toEqual([
    true,
    true,
    false,
    mutual,
    mutual,
  ]);
  expect(await directions('defaultedgetype="undirected"')).toEqual([
    false,
    true,
    false,
    mutual,
    mutual,
  ]);
  expect(await directions('defaultedgetype="mutual"')).toEqual([
    mutual,
    true,
    false,
    mutual,
    mutual,
  ]);
  expect(await directions('')).toEqual([false, true, false, mutual, mutual]);
});

test('keeps times as text: of the graph, of nodes and edges, and of their values', async () => {
  const { records, problems } = await inGraph(
    `<attributes class="node" mode="dynamic"><attribute id="p" title="price" type="float"/></attributes>
    <nodes><node id="a" start="2009-01-01"><attvalues><attvalue for="p" value="1" end="2009-02-01"/>
    <attvalue for="p" value="2" start="2009-02-01"/></attvalues>
    <spells><spell start="2009-01-01" end="2009-01-15"/><spell timestamp="7"/></spells></node></nodes>
    <edges><edge source="a" target="a" end="2010"><slices><slice start="1" end="2"/></slices></edge></edges>`,
    'mode="dynamic" timeformat="date" start="2009-01-01" defaultedgetype="directed"',
  );
  expect(problems).toEqual([]);
  expect(records?.fields).toEqual([
    ['mode', 'dynamic'],
    ['timeformat', 'date'],
    ['start', '2009-01-01'],
  ]);
  expect(records?.nodes[0]?.fields).toEqual([
    ['start', '2009-01-01'],
    ['spell start', '2009-01-01'],
    ['spell end', '2009-01-15'],
    ['spell timestamp', '7'],
    ['price', '1'],
    ['price end', '2009-02-01'],
    ['price', '2'],
    ['price start', '2009-02-01'],
  ]);
  expect(records?.edges[0]?.fields).toEqual([
    ['end', '2010'],
    ['slice start', '1'],
    ['slice end', '2'],
  ]);
});

test.each([
  ['http://www.gexf.net/1.1draft'],
  ['http://www.gexf.net/1.2draft'],
  ['http://gexf.net/1.3'],
  ['https://gexf.net/1.3'],
  ['http:///www.gexf.net/1.1draft'],
  [''],
])('knows the namespace “%s”', async (namespace) => {
  const { records, problems } = await read(
    `<gexf xmlns="${namespace}" xmlns:v="${namespace || 'u:'}/viz"><graph><nodes><node id="a"><v:size value="3"/></node></nodes></graph></gexf>`,
  );
  expect(problems).toEqual([]);
  expect(records?.nodes).toMatchObject([{ id: 'a', size: 3 }]);
});

test('reads attributes that are declared after their use', async () => {
  const { records, problems } = await inGraph(
    `<nodes><node id="a"><attvalues><attvalue for="0" value="1"/></attvalues></node><node id="b"/></nodes>
    <attributes class="node"><attribute id="0" title="label" type="string"><default>B</default></attribute></attributes>`,
  );
  expect(problems).toEqual([]);
  expect(records?.nodes).toMatchObject([
    { label: '1', fields: [] },
    { label: 'B', fields: [] },
  ]);
});

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
