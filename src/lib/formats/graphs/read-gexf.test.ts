import { expect, test } from 'vitest';
import { readGexf } from './read-gexf';

const read = (text: string) => readGexf(text, { file: 'a.gexf' });
const inGraph = (content: string, graph = 'defaultedgetype="directed"') =>
  read(`<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"><graph ${graph}>
${content}</graph></gexf>`);
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
