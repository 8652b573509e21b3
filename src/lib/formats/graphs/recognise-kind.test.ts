import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleDocument } from '$lib/model/sample-document';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { DATA_FORMATS } from '$lib/formats/data/data-formats';
import { recogniseKind } from './recognise-kind';

const kindOf = (text: string) => recogniseKind(text, 'x').kind;

test.each([
  ['{"attributes": {"schemaVersion": "1.0"}, "nodes": []}', 'claimscape'],
  ['{"nodes": [{"key": "a"}], "edges": [{"source": "a", "target": "a"}]}', 'graphology'],
  ['{"attributes": {}, "nodes": [], "edges": []}', 'graphology'],
  ['{"options": {"type": "mixed"}, "nodes": [], "edges": []}', 'graphology'],
  ['{"edges": [], "nodes": [{"\\u006bey": 1}]}', 'graphology'],
  ['{"elements": {"nodes": [{"data": {"id": "a"}}]}}', 'cytoscape'],
  ['{"elements": [{"data": {"id": "a"}}]}', 'cytoscape'],
  ['{"elements": []}', 'cytoscape'],
  ['[{"data": {"id": "a"}}, {"data": {"source": "a", "target": "a"}}]', 'cytoscape'],
  ['{"nodes": [{"data": {"id": "a"}}], "edges": []}', 'cytoscape'],
  ['{"nodes": [{"id": "a"}], "links": []}', 'node-link'],
  ['{"directed": false, "graph": {}, "nodes": [{"id": 1}], "edges": []}', 'node-link'],
  ['{"nodes": [{"name": "a"}], "links": [{"source": 0, "target": 0}]}', 'node-link'],
  ['{"@context": "https://schema.org/", "@type": "Recipe"}', 'json-ld'],
  ['[{"@id": "urn:a", "@type": ["urn:b"]}]', 'json-ld'],
  ['\ufeff<?xml version="1.0"?>\n<!-- <gexf> --><graphml xmlns="x">', 'graphml'],
  ['<!DOCTYPE a [<!ENTITY b "<gexf>">]>\n<g:graphml/>', 'graphml'],
  ['<gexf version="1.3">', 'gexf'],
  ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">', 'svg'],
  ['<!doctype html><p>Hello', 'html'],
  ['<p>Hello</p>', 'html'],
  ['source,target\na,b\n', 'table'],
  ['Source;Target;Type\na;b;Directed', 'table'],
  ['id,label\n', 'table'],
  ['id,note\n1,She came.\n2,"He left, and she stayed."', 'table'],
  ['a\tpp\tb\nb\tpp\tc\n', 'table'],
  ['a|b\nb|c', 'table'],
  ['from, to\nAda, Bob\nBob, Cleo\n', 'table'],
  ['sep=;\na;b\nc;d', 'table'],
  ['name,description\nAlice,"Unclosed quote\nBob,"Properly closed",value', 'table'],
  ['@prefix claimscape: <urn:claimscape:>.\n<urn:a> a claimscape:Actor.', 'turtle'],
])('recognises %j by what it holds', (text, kind) => {
  expect(recogniseKind(text, 'x')).toEqual({ kind });
});

test.each([
  ['graph [\n node [ id 1 ] ]', 'GML'],
  ['Creator "igraph"\nVersion 1\ngraph\n[', 'GML'],
  ['digraph { a -> b }', 'DOT (Graphviz)'],
  ['// made by hand\nstrict graph "x" {', 'DOT (Graphviz)'],
  ['graph TD\n  A --> B', 'Mermaid'],
  ['%% note\nflowchart LR\n A-->B', 'Mermaid'],
  ['---\ntitle: x\n---\nsequenceDiagram\n  A->>B: hi', 'Mermaid'],
  ['*Vertices 3\n1 "a"', 'Pajek'],
  ['% x\n*Network y', 'Pajek'],
  ['dl n=5 format=edgelist1', 'UCINET DL'],
  ['DL\nN=5', 'UCINET DL'],
  ['(tlp "2.3"', 'TLP (Tulip)'],
  ['nodedef>name VARCHAR', 'GDF'],
  ['*node data\nID', 'VNA (NetDraw)'],
  ['<http://a.b/c> <http://a.b/d> "e" .\n', 'N-Triples'],
  ['<graph label="x" xmlns="http://www.cs.rpi.edu/XGMML">', 'XGMML'],
  ['<kml xmlns="http://www.opengis.net/kml/2.2">', 'KML'],
  ['<rdf:RDF xmlns:rdf="x">', 'RDF/XML'],
  ['<mxfile host="x">', 'a draw.io drawing'],
  ['<note><to>Ada</to></note>', 'XML with <note> for a graph'],
  ['[{"numberVerification": [{"longNumber": 1}]}]', 'CX of NDEx and Cytoscape'],
  ['[{"CXVersion": "2.0"}]', 'CX of NDEx and Cytoscape'],
  ['@prefix ex: <http://example.org/>.\nex:a ex:b ex:c.', 'Turtle that was not saved here'],
  ['{"type": "excalidraw", "elements": [{"id": "a"}]}', 'JSON without a graph that is known here'],
  ['{"type": "FeatureCollection", "features": []}', 'JSON without a graph that is known here'],
  ['[1, 2]', 'JSON without a graph that is known here'],
  ['', 'an empty file'],
  [' \n\ufeff ', 'an empty file'],
])('refuses %j by name, with a way out', (text, found) => {
  expect(recogniseKind(text, 'x')).toMatchObject({
    kind: 'refused',
    problems: [
      { file: 'x', found: expect.stringContaining(found), remedy: expect.stringMatching(/\w/) },
    ],
  });
});

test.each([
  ['{"a": 1,\n oops}', 'line 2, column 2'],
  ['[NaN]', 'line 1, column 2'],
  ['{', 'line 1, column 2'],
  ['['.repeat(100_000), 'line 1, column 201'],
])('tells where JSON of no kind breaks', (text, place) => {
  expect(recogniseKind(text, 'x')).toMatchObject({ kind: 'refused', problems: [{ place }] });
});

test.each([
  'Hello, world\nGood, bye',
  'Ada met Bob, who thanked her.\n\nBob left, and said nothing.\n',
  'A title\n\nOne paragraph, with a comma.\n\nAnother; with a semicolon.',
  '[1] Smith, A., Graphs, 2020\n[2] Doe, B., Trees, 2021',
  '[Update] The talks, she said, failed.',
  'Ada',
  'Roses are red,\nViolets are blue,\nSugar is sweet,\nAnd so are you.',
  'Key, lock and door\nA story',
  'Name, please\nHe gave none, and left',
  '- bread, butter\n- eggs, ham\n- tea, milk\n',
  '<Ada> hello\n<Bob> hello',
  '\tRoses are red\n\tViolets are blue\n',
  '| Who | What |\n| --- | --- |\n| Ada | came |',
  'Dear Ada,\nthank you, really.\nBob',
  '“Yes,” she said.\n“No,” he said.',
  '# Heading\n\nSome *Markdown* | with a bar.',
  'graph paper is what we need',
  '1,234 people came; 5,678 left.',
  'Name: Ada\nAge: 36\n',
  'She came, she saw, she left\nHe stayed, he slept, he woke\n',
])('takes words for words, whatever their commas: %j', (text) => {
  expect(kindOf(text)).toBe('text');
});

const articles = readdirSync('graph-data').flatMap((slug) => {
  try {
    return [readFileSync(`graph-data/${slug}/text.txt`, 'utf8')];
  } catch {
    return [];
  }
});

test('takes no article for a table, nor any part of one', () => {
  expect(articles.length).toBeGreaterThan(0);
  for (const article of articles) {
    const paragraphs = article.split('\n').filter(Boolean);
    const lines = article.split(/(?<=[.,;] )/);
    for (const parts of [paragraphs, lines])
      for (let from = 0; from < parts.length; from += 1)
        for (const length of [1, 2, 3, 8])
          expect(kindOf(parts.slice(from, from + length).join('\n'))).toBe('text');
    expect(kindOf(article)).toBe('text');
  }
});

test('knows every graph that is saved here', async () => {
  const graph = buildClaimGraph(sampleDocument());
  const kinds: Record<string, string> = {};
  for (const { id, format } of DATA_FORMATS) kinds[id] = kindOf(await format(graph));
  expect(kinds).toEqual({
    ...{ json: 'claimscape', graphml: 'graphml', gexf: 'gexf', cyjs: 'cytoscape' },
    ...{ 'csv-claims': 'table', 'csv-claims-exact': 'table' },
    ...{ 'csv-actors': 'table', 'csv-actors-exact': 'table' },
    ...{
      jsonld: 'json-ld',
      turtle: 'turtle',
      markdown: 'text',
      mermaid: 'refused',
      dot: 'refused',
    },
  });
});
