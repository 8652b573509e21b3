import { expect, test } from 'vitest';
import type { ReadRecords } from './graph-records';
import { readGraphml } from './read-graphml';

const read = (text: string) => readGraphml(text, { file: 'a.graphml' });
const inGraph = (content: string, keys = '', graph = 'edgedefault="directed"') =>
  read(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph ${graph}>
${content}</graph></graphml>`);

/** Records without places, which most tests are not about. */
function told({ records }: ReadRecords) {
  const bare = <R extends object>(record: R) => ({ ...record, at: undefined });
  return { ...records, nodes: records?.nodes.map(bare), edges: records?.edges.map(bare) };
}

const key = (id: string, of: string, name: string, type = 'string', fallback?: string) =>
  `<key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}">${
    fallback === undefined ? '' : `<default>${fallback}</default>`
  }</key>`;

test('reads keys, defaults and values as they are written, and says where', async () => {
  const { records, problems } = await read(`<?xml version="1.0"?>
<graphml>
  <key id="d0" for="node" attr.name="colour" attr.type="string"><default>yellow</default></key>
  <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
  <key id="d2" for="all" attr.name="seen" attr.type="boolean"><default>true</default></key>
  <key id="d3" for="node" attr.name="empty"><default/></key>
  <graph id="G" edgedefault="undirected">
    <data key="d2">false</data>
    <node id="not canonical"><data key="d0"> &lt;green&gt;
</data></node>
    <node id=""/>
    <edge id="e" source="not canonical" target=""><data key="d1">1.0</data></edge>
  </graph>
</graphml>`);
  expect(problems).toEqual([]);
  expect(records).toEqual({
    fields: [
      ['id', 'G'],
      ['seen', 'false'],
    ],
    nodes: [
      {
        id: 'not canonical',
        fields: [
          ['colour', ' <green>\n'],
          ['seen', 'true'],
        ],
        at: { line: 9, column: 5 },
      },
      {
        id: '',
        fields: [
          ['colour', 'yellow'],
          ['seen', 'true'],
        ],
        at: { line: 11, column: 5 },
      },
    ],
    edges: [
      {
        id: 'e',
        source: 'not canonical',
        target: '',
        directed: false,
        fields: [
          ['weight', '1.0'],
          ['seen', 'true'],
        ],
        at: { line: 12, column: 5 },
      },
    ],
  });
});

test('takes keys that are declared after their use', async () => {
  const read1 = await read(
    `<graphml><graph><node id="a"><data key="k">1</data></node><node id="b"/></graph>${key('k', 'node', 'rank', 'int', '7')}</graphml>`,
  );
  expect(read1.problems).toEqual([]);
  expect(read1.records?.nodes.map(({ fields }) => fields)).toEqual([
    [['rank', '1']],
    [['rank', '7']],
  ]);
});

test('tells keys of one id apart by what they are for', async () => {
  const keys = `${key('k', 'node', 'name', 'string', 'n')}${key('k', 'edge', 'verb', 'string', 'v')}`;
  const { records, problems } = await inGraph(
    '<node id="a"><data key="k">A</data></node><node id="b"/><edge source="a" target="b"/>',
    keys,
  );
  expect(problems).toEqual([]);
  expect(records?.nodes.map(({ fields }) => fields)).toEqual([[['name', 'A']], [['name', 'n']]]);
  expect(records?.edges[0]?.fields).toEqual([['verb', 'v']]);
});

test('directs edges by the graph around them and by their own word', async () => {
  const edge = (more = '') => `<edge source="a" target="b" ${more}/>`;
  const edges = `${edge()}${edge('directed="true"')}${edge('directed="false"')}${edge('directed="1"')}${edge('directed="0"')}`;
  const directions = async (graph: string, content = edges) =>
    (await inGraph(content, '', graph)).records?.edges.map(({ directed }) => directed);
  expect(await directions('edgedefault="directed"')).toEqual([true, true, false, true, false]);
  expect(await directions('edgedefault="undirected"')).toEqual([false, true, false, true, false]);
  expect(await directions('')).toEqual([false, true, false, true, false]);
  const nested = (graph: string) => `<node id="n"><graph ${graph}>${edge()}</graph></node>`;
  expect(await directions('edgedefault="directed"', nested(''))).toEqual([true]);
  expect(await directions('edgedefault="directed"', nested('edgedefault="undirected"'))).toEqual([
    false,
  ]);
});

test('reads what yEd draws: label, place, colour and size, of the state that is shown', async () => {
  const shape = (name: string, label: string, x: number) => `<y:${name}>
      <y:Geometry height="20.0" width="80.0" x="${x}" y="-10.0"/><y:Fill color="#FFCC00" transparent="false"/>
      <y:NodeLabel fontSize="12">${label}<y:LabelModel>
        <y:SmartNodeLabelModel distance="4.0"/></y:LabelModel>
      </y:NodeLabel><y:NodeLabel>second</y:NodeLabel></y:${name}>`;
  const keys = `<key for="node" id="d7" yfiles.type="nodegraphics"/><key for="edge" id="d8" yfiles.type="edgegraphics"/>
    <key for="graphml" id="d9" yfiles.type="resources"/>${key('d6', 'node', 'label')}`;
  const content = `<node id="n0"><data key="d6">told</data><data key="d7">${shape('ShapeNode', 'One &amp; only', 125)}</data></node>
    <node id="n1" yfiles.foldertype="group"><data key="d7"><y:ProxyAutoBoundsNode><y:Realizers active="1">${shape('GroupNode', 'Open', 0)}${shape('GroupNode', 'Folded', 40)}
      </y:Realizers></y:ProxyAutoBoundsNode></data>
      <graph edgedefault="directed" id="n1:"><node id="n1::n0"><port name="p"><data key="d6">not mine</data></port></node></graph></node>
    <edge id="e0" source="n0" target="n1" sourceport="p" targetport="q"><data key="d8"><y:PolyLineEdge><y:Path sx="0.0"/><y:EdgeLabel>goes to</y:EdgeLabel></y:PolyLineEdge></data></edge>`;
  const result = await read(
    `<graphml xmlns:y="http://www.yworks.com/xml/graphml">${keys}<graph edgedefault="directed">${content}</graph><data key="d9"><y:Resources><y:Resource>R0lGOD</y:Resource></y:Resources></data></graphml>`,
  );
  expect(result.problems).toEqual([]);
  expect(told(result)).toEqual({
    fields: [],
    nodes: [
      {
        id: 'n0',
        label: 'One & only',
        fields: [
          ['NodeLabel', 'second'],
          ['label', 'told'],
        ],
        x: 165,
        y: 0,
        colour: '#ffcc00',
        size: 40,
      },
      {
        id: 'n1',
        label: 'Folded',
        fields: [
          ['yfiles.foldertype', 'group'],
          ['NodeLabel', 'Open'],
          ['NodeLabel', 'second'],
          ['NodeLabel', 'second'],
        ],
        x: 80,
        y: 0,
        colour: '#ffcc00',
        size: 40,
      },
      { id: 'n1::n0', fields: [['parent', 'n1']] },
    ],
    edges: [
      {
        id: 'e0',
        source: 'n0',
        target: 'n1',
        directed: true,
        label: 'goes to',
        fields: [
          ['sourceport', 'p'],
          ['targetport', 'q'],
        ],
      },
    ],
  });
});

test('reads Gephi’s keys for label, place, colour and size, and keeps them', async () => {
  const names = ['x', 'y', 'size', 'r', 'g', 'b'];
  const keys = names.map((name) => key(name, 'node', name, 'float')).join('');
  const label = `${key('label', 'node', 'label')}${key('edgelabel', 'edge', 'Edge Label')}`;
  const node = (...values: string[]) =>
    `<data key="label">A</data>${names.map((name, i) => `<data key="${name}">${values[i]}</data>`).join('')}`;
  const result = await inGraph(
    `<node id="a">${node('-1.5', '2', '61.6', '255', '0', '91')}</node>
     <node id="b">${node('1e99', '2', '0', '256', '0', '91')}</node>
     <edge source="a" target="b"><data key="edgelabel">knows</data></edge>`,
    `${label}${keys}`,
  );
  expect(result.problems).toEqual([]);
  expect(told(result).nodes).toEqual([
    {
      id: 'a',
      label: 'A',
      x: -1.5,
      y: 2,
      size: 61.6,
      colour: '#ff005b',
      fields: names.map((name, i) => [name, ['-1.5', '2', '61.6', '255', '0', '91'][i]]),
    },
    {
      id: 'b',
      label: 'A',
      fields: names.map((name, i) => [name, ['1e99', '2', '0', '256', '0', '91'][i]]),
    },
  ]);
  expect(result.records?.edges[0]).toMatchObject({
    label: 'knows',
    fields: [['Edge Label', 'knows']],
  });
});

test.each([
  ['Cytoscape', 'shared name'],
  ['NetworkX, igraph, Boost and TinkerPop', 'name'],
  ['JUNG', 'Label'],
])('finds the label where %s has it', async (_, name) => {
  const node = '<node id="a"><data key="k">A</data></node>';
  const { records } = await inGraph(node, key('k', 'node', name));
  expect(records?.nodes).toMatchObject([
    { label: 'A', fields: name === 'Label' ? [] : [[name, 'A']] },
  ]);
});

test.each([
  ['#ABC', '#aabbcc'],
  ['#abcd', '#aabbcc'],
  ['#A1b2C3', '#a1b2c3'],
  ['#a1b2c3ff', '#a1b2c3'],
  ['rgb(1, 2,255)', '#0102ff'],
  ['rgba(1 2 3 / 0.5)', '#010203'],
  ['rgb(1,2,256)', undefined],
  ['#abcde', undefined],
  ['yellow', undefined],
  ['url(#a)', undefined],
])('takes %s for the colour %s', async (written, colour) => {
  const node = `<node id="a"><data key="k">${written}</data></node>`;
  const { records } = await inGraph(node, key('k', 'node', 'color'));
  expect(records?.nodes[0]?.colour).toBe(colour);
  expect(records?.nodes[0]?.fields).toEqual([['color', written]]);
});

test('takes TinkerPop’s label of an edge, and the title of a graph', async () => {
  const { records } = await inGraph(
    '<data key="t">A title</data><desc>said</desc><edge source="a" target="a"><data key="labelE">likes</data></edge>',
    `${key('labelE', 'edge', 'labelE')}${key('t', 'graph', 'title')}`,
  );
  expect(records).toMatchObject({ title: 'A title', fields: [['desc', 'said']] });
  expect(records?.edges[0]).toMatchObject({ label: 'likes', fields: [['labelE', 'likes']] });
});

test('reads graphs within graphs and within nodes as one', async () => {
  const { records, problems } = await inGraph(
    `<node id="a"><graph><desc>inner</desc><node id="b"><graph><node id="c"/></graph></node></graph></node>
     <graph id="n"><data key="d">nested</data><node id="d"/><edge source="d" target="d"/></graph>`,
    key('d', 'graph', 'about'),
  );
  expect(problems).toEqual([]);
  expect(records?.nodes.map(({ id, fields }) => [id, fields])).toEqual([
    ['a', [['desc', 'inner']]],
    ['b', [['parent', 'a']]],
    ['c', [['parent', 'b']]],
    ['d', []],
  ]);
  expect(records?.edges).toHaveLength(1);
  expect(records?.fields).toEqual([['about', 'nested']]);
});

test('reads graphs of one id together, and leaves others out', async () => {
  const graph = (id: string, node: string) => `<graph ${id}><node id="${node}"/></graph>`;
  const both = await read(
    `<graphml>${graph('id="G"', 'a')}\n${graph('id="H"', 'b')}${graph('id="G"', 'c')}${graph('', 'd')}</graphml>`,
  );
  expect(both.records?.nodes.map(({ id }) => id)).toEqual(['a', 'c']);
  expect(both.problems).toMatchObject([
    {
      severity: 'warning',
      at: { line: 2, column: 1 },
      found: 'the first graph, “G”, was opened, and 2 other graphs of the file left out',
    },
  ]);
  const nameless = await read(`<graphml>${graph('', 'a')}${graph('', 'b')}</graphml>`);
  expect(nameless.records?.nodes.map(({ id }) => id)).toEqual(['a']);
  expect(nameless.problems).toMatchObject([
    { found: 'the first graph was opened, and 1 other graph of the file left out' },
  ]);
});
