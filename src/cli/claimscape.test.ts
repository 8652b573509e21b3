import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleDocument } from '$lib/model/sample-document';
import type { DocumentFile } from '$lib/model/schema';

const TEXT = `She sleeps well.

So it thanks him. So it refuses.

Later
So it warns — “not now”, he said. So it lives in the land.
`;
let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'claimscape-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** A small document whose quotes stand in TEXT to the letter. */
function soundDocument(): DocumentFile {
  const document = sampleDocument();
  const { attributes, nodes, edges } = document;
  attributes.text = {
    sha256: createHash('sha256').update(TEXT).digest('hex'),
    length: TEXT.length,
  };
  attributes.sections = [
    { heading: '', paragraphs: [1, 2] },
    { heading: 'Later', paragraphs: [3, 3] },
  ];
  const exacts = ['So it thanks', 'So it refuses', 'So it warns — “not now”', 'So it lives in'];
  edges.forEach((edge, i) => (edge.attributes.quotes = [{ exact: exacts[i] ?? '' }]));
  for (const { attributes: actor } of nodes)
    for (const statement of actor.statements) statement.quotes = [{ exact: 'She sleeps' }];
  return document;
}

function retarget({ edges }: DocumentFile, target: string): void {
  Object.assign(edges[1] ?? {}, { target });
}

function save(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

function claimscape(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const program = ['--import', 'tsx', 'src/cli/claimscape.ts', ...args];
    execFile(process.execPath, program, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

test('a sound document against its own text: all verified, as data', async () => {
  const file = save('sound.json', soundDocument());
  const { code, out } = await claimscape('check', file, '--text', save('text.txt', TEXT), '--json');
  expect(code).toBe(0);
  const [document] = JSON.parse(out).documents;
  expect(document).toMatchObject({ file, problems: [], text: { same: true } });
  expect(document.counts).toMatchObject({ exact: 5, changed: 0, unchecked: 0 });
  expect(document.quotes.slice(0, 2)).toEqual([
    { claim: 'ada', index: 0, status: 'exact', start: 0, end: 10, matched: 'She sleeps' },
    { claim: 'c1', index: 0, status: 'exact', start: 18, end: 30, matched: 'So it thanks' },
  ]);
});

test('without a text nothing is checked, and nothing is wrong', async () => {
  const { code, out } = await claimscape('check', save('sound.json', soundDocument()), '--json');
  expect(code).toBe(0);
  const [document] = JSON.parse(out).documents;
  expect(document).toMatchObject({ text: null, counts: { unchecked: 5 } });
  expect(document.quotes[0]).toMatchObject({ status: 'unchecked', start: null, matched: null });
});

test('the text that a document says lies beside it is taken', async () => {
  const document = soundDocument();
  document.attributes.text.file = 'text.txt';
  save('text.txt', TEXT);
  const { code, out } = await claimscape('check', save('beside.json', document));
  expect(code).toBe(0);
  expect(out.split('\n')[1]).toMatch(/^in all +5 +5 +0$/);
});

test('a changed word is shown with what stands in the text, and typography is not', async () => {
  const edited = TEXT.replace('“not now”', '"not now"')
    .replace('So it lives in the land', 'So it lives near the land')
    .replace('refuses', 'agrees')
    .replace('So it lives', 'It lives');
  const document = soundDocument();
  const { code, out } = await claimscape(
    'check',
    save('sound.json', document),
    '--text',
    save('edited.txt', edited),
  );
  expect(code).toBe(1);
  expect(out).toContain('verified');
  expect(out).toContain('positions were not compared');
  expect(out).toContain('c2, quote 0: is not in the text: “So it refuses”');
  expect(out).not.toContain('c3');
});

test('what a quote says about its place must agree with the text it was counted in', async () => {
  const document = soundDocument();
  const { quotes } = document.edges[0]?.attributes ?? { quotes: [] };
  quotes[0] = {
    exact: 'So it thanks',
    start: 19,
    end: 31,
    paragraph: 3,
    prefix: 'Then ',
    suffix: ' him',
  };
  const { code, out } = await claimscape(
    'check',
    save('places.json', document),
    '--text',
    save('text.txt', TEXT),
    '--json',
  );
  expect(code).toBe(1);
  const [{ problems, counts }] = JSON.parse(out).documents;
  expect(counts.exact).toBe(5);
  expect(problems.map(({ at }: { at: string }) => at.replace(/^.*quotes/, 'quotes'))).toEqual([
    'quotes[0].start',
    'quotes[0].end',
    'quotes[0].paragraph',
    'quotes[0].prefix',
  ]);
});

test('a broken rule is a problem, and the quotes are checked all the same', async () => {
  const document = soundDocument();
  retarget(document, 'nobody');
  const { code, out } = await claimscape(
    'check',
    save('broken.json', document),
    '--text',
    save('text.txt', TEXT),
    '--json',
  );
  expect(code).toBe(1);
  const [{ problems, counts }] = JSON.parse(out).documents;
  expect(problems).toEqual([
    {
      at: expect.stringContaining('edges[1].target'),
      message: 'no actor “nobody”. Name an actor of this document.',
    },
  ]);
  expect(counts.exact).toBe(5);
});

test('another article is said to be one, not taken apart quote by quote', async () => {
  const { code, out } = await claimscape(
    'check',
    save('sound.json', soundDocument()),
    '--text',
    save('other.txt', 'Once upon a time.'),
  );
  expect(code).toBe(1);
  expect(out).toContain('This is a different text');
  expect(out).not.toContain('c1, quote');
});

test.each([
  ['a file that is not there', ['check', 'nowhere.json'], 'no such file'],
  ['a file that is no JSON', ['check', 'README.md'], 'line 1, column 1'],
  [
    'a text that is not there',
    ['check', 'graph-data/moscow-talks/graph.json', '--text', 'nowhere.txt'],
    'no such file',
  ],
  ['no file', ['check'], 'Name at least one document'],
  ['another command', ['chek', 'x.json'], 'There is no command “chek”'],
  ['an unknown option', ['check', 'x.json', '--nope'], '--nope'],
])('%s cannot be read', async (_, args, told) => {
  const { code, out, err } = await claimscape(...args);
  expect(code).toBe(2);
  expect(out + err).toContain(told);
  expect(out + err).not.toContain('    at ');
});

test('control characters in a file never reach the terminal', async () => {
  const document = soundDocument();
  retarget(document, 'no\u001b[31mbody\u202e');
  const { out } = await claimscape('check', save('hostile.json', document));
  expect(out).toContain('no\\u{1b}[31mbody\\u{202e}');
});

test('a conversion that is asked for wrongly says all that is wrong, with the way to call it', async () => {
  const file = save('asked.json', soundDocument());
  const { code, err } = await claimscape('convert', file, 'out.docx', '--size', 'huge');
  expect(code).toBe(2);
  expect(err).toContain('“out.docx”: take --as with one of svg, png');
  expect(err).toContain('--size huge: take one of screen, square');
  expect(err).toContain('usage: claimscape');
  expect((await claimscape('convert', file)).code).toBe(2);
});

test('a document that is not sound is not converted; one that is not there cannot be', async () => {
  const document = soundDocument();
  retarget(document, 'nobody');
  const out = join(folder, 'never.svg');
  const unsound = await claimscape('convert', save('unsound.json', document), out);
  expect(unsound.code).toBe(1);
  expect(unsound.err).toContain('no actor “nobody”');
  expect((await claimscape('convert', join(folder, 'missing.json'), out)).code).toBe(2);
  expect(existsSync(out)).toBe(false);
});

test('a document nested too deep is neither sound nor converted, and where is said', async () => {
  const extra = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const text = JSON.stringify(soundDocument()).replace('{"', () => `{\n"extra": ${extra}, "`);
  const file = save('deep.json', text);
  const checked = await claimscape('check', file);
  expect(checked.code).toBe(1);
  expect(checked.out).toMatch(/line 2, column \d+, extra.*more than 200 deep/);
  const out = join(folder, 'never.json');
  const converted = await claimscape('convert', file, out);
  expect(converted.code).toBe(1);
  expect(converted.err).toContain('more than 200 deep');
  expect(existsSync(out)).toBe(false);
});
