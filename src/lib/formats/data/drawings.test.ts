import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import type { DocumentFile } from '$lib/model/schema';
import { hostileDocument } from '$lib/formats/documents-for-tests';
import { toPortableLine, toPortableText } from '$lib/formats/portable-text';
import { dot } from './dot';
import { mermaid } from './mermaid';

function labelled(label: string): DocumentFile {
  const file = sampleDocument();
  for (const { attributes } of [...file.nodes, ...file.edges]) attributes.label = label;
  file.attributes.title = label;
  return file;
}

const LABELS = [
  'a"b',
  'a\\',
  '\\"',
  '"]; evil["',
  'x"] --> y["z',
  'a\nb --> c',
  '%%{init: {}}%%',
  '`**bold**`',
  '1. one',
  '- one',
  '#quot;',
  '#35;',
  '&quot;&lt;',
  '<b onclick="x">',
  '<br>',
  '</script>',
  'end',
  'click a1 "javascript:x"',
  '$$x$$',
  '\u0000\ud800',
  '\\N \\G \\l',
  '---',
  'κυβέρνηση 😀 \u202e',
];

/** What a label is to Mermaid, which knows entities of its own. */
function readMermaid(label: string): string {
  return label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

async function expectMermaid(file: DocumentFile): Promise<void> {
  const text = await mermaid.format(buildClaimGraph(file));
  const [, title, , flowchart, ...lines] = text.trimEnd().split('\n');
  expect(flowchart).toBe('flowchart LR');
  expect(JSON.parse(`${title}`.replace(/^title: /, ''))).toBe(
    toPortableLine(file.attributes.title),
  );
  expect(title).not.toMatch(/[%<>#]/);
  const actors = lines.slice(0, file.nodes.length);
  const labels = actors.map((line) => /^ {2}a\d+\["([^"#<>`]|#\d+;)*"\]$/.exec(line)?.[0]);
  expect(labels).toEqual(actors);
  expect(actors.map((line) => readMermaid(line.replace(/^ {2}a\d+\["|"\]$/g, '')))).toEqual(
    file.nodes.map(({ attributes }) => toPortableLine(attributes.label)),
  );
  for (const line of lines.slice(file.nodes.length))
    expect(line).toMatch(/^ {2}a\d+ -->\|"(?:[^"#<>`]|#\d+;|<br>)*"\| a\d+$/);
  const pairs = new Set(file.edges.map(({ source, target }) => JSON.stringify([source, target])));
  expect(lines.length - actors.length).toBe(pairs.size);
}

/** The tokens of a DOT file, by its own grammar; throws on what is none. */
function readDot(text: string): string[] {
  const token = /\s*("(?:[^"\\]|\\[^])*"|->|[A-Za-z]\w*|[{}[\]=,])\s*/y;
  const tokens: string[] = [];
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text)?.[1];
    if (found === undefined) throw new Error(`no token: ${text.slice(at, at + 20)}`);
    tokens.push(found);
  }
  return tokens;
}

async function expectDot(file: DocumentFile): Promise<void> {
  const tokens = readDot(await dot.format(buildClaimGraph(file)));
  const labels = tokens.filter((_, i) => tokens[i - 2] === 'label' && tokens[i - 1] === '=');
  const read = labels.map((label) =>
    label
      .slice(1, -1)
      .replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
      .replace(/&amp;/g, '&'),
  );
  const [about, ...others] = read;
  expect(about).toMatch(/\n[^\n]*3 December 2025$/);
  expect(others).toEqual(
    [...file.nodes, ...file.edges].map(({ attributes }) =>
      toPortableText(attributes.label).replace(/\r\n?/g, '\n'),
    ),
  );
  expect(tokens.filter((word) => word === '->')).toHaveLength(file.edges.length);
  const outside = tokens.filter((word) => /^\w/.test(word));
  expect(new Set(outside)).toEqual(
    new Set([
      'digraph',
      'graph',
      'node',
      'label',
      'rankdir',
      'LR',
      'charset',
      'shape',
      'box',
      'style',
      'rounded',
    ]),
  );
}

test.each(LABELS)('no label breaks out of its quotes in Mermaid: %j', async (label) => {
  await expectMermaid(labelled(label));
});

test.each(LABELS)('no label breaks out of its quotes in DOT: %j', async (label) => {
  await expectDot(labelled(label));
});

test('nor does any', async () => {
  await fc.assert(
    fc.asyncProperty(hostileDocument, async (file) => {
      await expectMermaid(file);
      const plain = { ...file.attributes, publisher: 'The Paper' };
      await expectDot({ ...file, attributes: plain });
    }),
  );
});

test('one arrow holds all that a relationship claims', async () => {
  const text = await mermaid.format(buildClaimGraph(sampleDocument()));
  expect(text).toContain('a1["Ada"]');
  expect(text).toContain('a1 -->|"thanks<br>warns"| a2');
});
