import fc from 'fast-check';
import { lexer, type Tokens } from 'marked';
import { expect, test } from 'vitest';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import type { Citation } from './citation';
import { citeClaim } from './citation';
import { CITATION_FORMATS } from './citation-formats';
import { hostileDocument } from './documents-for-tests';
import { toPortableLine } from './portable-text';

const LINK = 'https://example.org/view?select=c1';

function cite(id: string, citation: Citation, graph = sample()): string {
  const format = CITATION_FORMATS.find((other) => other.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return format.format(graph, citation);
}

function sample(title = 'A sample', exact = 'so it thanks') {
  const file = sampleDocument();
  file.attributes.title = title;
  for (const { attributes } of file.edges)
    attributes.quotes = [
      { exact, paragraph: 3 },
      { exact: 'he said', paragraph: 3, role: 'attribution' },
      { exact: 'and again', paragraph: 4 },
    ];
  return buildClaimGraph(file);
}

test('a claim as plain text has its sentence, the quotes that carry it, and the view', () => {
  expect(cite('text', citeClaim(sample(), 'c1', LINK))).toBe(
    `Ada thanks Bob: “so it thanks” […] “and again” — A. Writer, in “A sample”, A. Writer, The Paper, 3 December 2025, paragraphs 3, 4. https://example.org/sample ${LINK}`,
  );
});

test('a claim as Markdown is quotes with a linked source', () => {
  const graph = sample('[A] *sample*');
  expect(cite('markdown', citeClaim(graph, 'c1', LINK), graph).split('\n')).toEqual([
    'Ada thanks Bob:',
    '',
    '> “so it thanks”',
    '>',
    '> “and again”',
    '>',
    `> — A. Writer, in “[\\[A\\] \\*sample\\*](<https://example.org/sample>)”, A. Writer, The Paper, 3 December 2025, paragraphs 3, 4. [View](<${LINK}>)`,
  ]);
});

test('BibTeX names what it would read as markup', () => {
  const graph = sample('50% of $x_1 & {curly} \\ #~^', 'a}b{c');
  expect(cite('bibtex', citeClaim(graph, 'c1'), graph)).toBe(
    [
      '@article{writer2025curly,',
      '  author = {A. Writer},',
      '  title = {{50\\% of \\$x\\_1 \\& \\textbraceleft{}curly\\textbraceright{} \\textbackslash{} \\#\\textasciitilde{}\\textasciicircum{}}},',
      '  journal = {The Paper},',
      '  year = {2025},',
      '  month = dec,',
      '  day = {3},',
      '  url = {https://example.org/sample},',
      '  annote = {Ada thanks Bob: “a\\textbraceright{}b\\textbraceleft{}c” […] “and again” — A. Writer, paragraphs 3, 4.},',
      '}',
      '',
    ].join('\n'),
  );
});

test('RIS keeps each field on its line', () => {
  const graph = sample('A\nER  - \nTY  - BOOK', 'so\r\nit');
  expect(cite('ris', citeClaim(graph, 'c1', LINK), graph).split('\r\n')).toEqual([
    'TY  - NEWS',
    'TI  - A ER - TY - BOOK',
    'AU  - A. Writer',
    'T2  - The Paper',
    'PY  - 2025',
    'DA  - 2025/12/03/',
    'UR  - https://example.org/sample',
    'LA  - en',
    `N1  - Ada thanks Bob: “so it” […] “and again” — A. Writer, paragraphs 3, 4. ${LINK}`,
    'ER  - ',
    '',
  ]);
});

test('CSL-JSON is an item with the quote in its note', () => {
  expect(JSON.parse(cite('csl-json', citeClaim(sample(), 'c1')))).toEqual([
    {
      id: 'https://example.org/sample',
      type: 'article-newspaper',
      title: 'A sample',
      author: [{ literal: 'A. Writer' }],
      'container-title': 'The Paper',
      issued: { 'date-parts': [[2025, 12, 3]] },
      URL: 'https://example.org/sample',
      language: 'en',
      note: 'Ada thanks Bob: “so it thanks” […] “and again” — A. Writer, paragraphs 3, 4.',
    },
  ]);
});

test.each([
  ['2025', ['  year = {2025},'], [[2025]]],
  ['2025-12', ['  year = {2025},', '  month = dec,'], [[2025, 12]]],
])('a date of %s stays as exact as it is', (published, lines, parts) => {
  const graph = sample();
  graph.setAttribute('published', published);
  const bibtex = cite('bibtex', citeClaim(graph, 'c1'), graph).split('\n');
  expect(bibtex.filter((line) => /year|month|day/.test(line))).toEqual(lines);
  const [item] = JSON.parse(cite('csl-json', citeClaim(graph, 'c1'), graph));
  expect(item.issued['date-parts']).toEqual(parts);
});

test('nothing in any document breaks out of its citation', () => {
  fc.assert(
    fc.property(hostileDocument, (file) => {
      const graph = buildClaimGraph(file);
      for (const claim of graph.edges()) {
        const citation = citeClaim(graph, claim, LINK);
        expect(cite('text', citation, graph).split(/[\n\r]/)).toHaveLength(1);

        const ris = cite('ris', citation, graph).split('\r\n');
        expect(ris.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- [^\n\r]*$/.test(line))).toBe(
          true,
        );
        expect(ris.filter((line) => /^(TY|ER)/.test(line))).toHaveLength(2);

        const bibtex = cite('bibtex', citation, graph);
        let depth = 0;
        const closed = bibtex.split('').findIndex((sign) => {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          return sign === '}' && depth === 0;
        });
        expect(bibtex.slice(closed)).toBe('}\n');
        for (const line of bibtex.split('\n').slice(1, -2))
          expect(line).toMatch(/^ {2}[a-z]+ = (\{.*\}|[a-z]{3}),$/);

        const tokens = lexer(cite('markdown', citation, graph));
        expect(tokens.map(({ type }) => type)).toEqual(['paragraph', 'space', 'blockquote']);
        const quoted = (tokens[2] as Tokens.Blockquote).tokens;
        const words = quoted.filter(({ type }) => type !== 'space') as Tokens.Paragraph[];
        expect(words).toHaveLength(citation.quotes.length + 1);
        const links = words.flatMap(({ tokens: inline }) =>
          inline.filter(({ type }) => type === 'link'),
        );
        expect(links).toHaveLength(2);
        expect(
          words
            .flatMap(({ tokens: inline }) => inline)
            .every(({ type }) => ['text', 'escape', 'link'].includes(type)),
        ).toBe(true);

        const [item] = JSON.parse(cite('csl-json', citation, graph));
        expect(item.note).toContain(toPortableLine(graph.getEdgeAttribute(claim, 'label')));
      }
    }),
  );
});
