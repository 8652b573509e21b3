import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCarried } from '$lib/figure/carried';
import { readChunks } from '$lib/figure/png-chunks';
import { parseGraphJson } from '$lib/formats/graph-json';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import { sampleDocument } from '$lib/model/sample-document';
import { convertFile } from './convert-file';
import { findTarget, readChoice, type ConvertValues } from './convert-options';
import { readInput } from './read-input';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'claimscape-'))));
afterAll(() => rm(folder, { recursive: true }));

const sample = { graph: buildClaimGraph(sampleDocument()), view: '', name: 'sample' };

async function convert(name: string, values: ConvertValues = {}, input = sample) {
  const out = join(folder, name);
  const target = findTarget(out, values.as);
  if (!target) throw new Error(`${name} is nothing known`);
  const converted = await convertFile(input, out, target, values, readChoice(values).choice, null);
  const content = converted.ok ? await readFile(out) : Buffer.alloc(0);
  return { ...converted, content, out };
}

describe('the file to be made', () => {
  test.each([
    ['a.svg', undefined, 'svg'],
    ['A.PNG', undefined, 'png'],
    ['a.pdf', undefined, 'pdf'],
    ['a.pdf', 'evidence', 'evidence'],
    ['a.csv', undefined, 'csv-claims'],
    ['a.actors.csv', undefined, 'csv-actors'],
    ['a.csv', 'csv-claims-exact', 'csv-claims-exact'],
    ['a.v2.csv', undefined, 'csv-claims'],
    ['2026.07.csv', undefined, 'csv-claims'],
    ['a.claims.ttl', undefined, 'turtle'],
    ['a.ttl', undefined, 'turtle'],
    ['a', 'graphml', 'graphml'],
  ])('%s, asked for as %s, is %s', (file, as, id) => {
    const target = findTarget(file, as);
    expect(target?.type === 'data' ? target.format.id : target?.kind).toBe(id);
  });

  test.each([
    ['a.docx', undefined],
    ['a', undefined],
    ['a.svg', 'docx'],
  ])('%s, asked for as %s, is nothing known', (file, as) => {
    expect(findTarget(file, as)).toBeUndefined();
  });
});

test('options make a choice, and all that is wrong with them is told at once', () => {
  const { choice, wrong } = readChoice({ size: '1200x800', dpi: '300', theme: 'grey' });
  expect(wrong).toEqual([]);
  expect(choice).toMatchObject({ size: 'own', own: { width: 1200, height: 800 } });
  expect(choice).toMatchObject({ resolution: 300, print: 'grey', data: true, quotes: false });
  const bad = readChoice({ size: 'huge', dpi: '1', theme: 'toString', part: 'x', background: '' });
  expect(bad.wrong).toHaveLength(5);
  expect(bad.wrong.join('\n')).toContain('--theme toString: take one of light, dark, grey');
  expect(readChoice({ size: '1x90000' }).wrong).toHaveLength(1);
});

test('a picture as SVG and PNG, which open again as they were', async () => {
  const svg = await convert('a.svg', { select: 'ada', title: 'Another title', quotes: true });
  expect(svg.content.toString()).toContain('>Another title: Ada</text>');
  expect(svg.content.toString()).toContain('“so it thanks”');
  const png = await convert('a.png', { select: 'ada', dpi: '300', size: '400x300' });
  const chunks = readChunks(new Uint8Array(png.content));
  expect(chunks.map(({ type }) => type).slice(0, 3)).toEqual(['IHDR', 'pHYs', 'iTXt']);
  expect(png.content.readUInt32BE(16)).toBe(1250);
  for (const { content, out } of [svg, png]) {
    const carried = { document: contentOf(sample.graph), view: '?select=ada', name: 'sample' };
    const found = await findCarried(new Uint8Array(content));
    expect(found).toEqual({ type: 'carried', carried: JSON.parse(JSON.stringify(carried)) });
    const read = await readInput(out);
    expect(read.ok && read.input.view).toBe('?select=ada');
  }
});

test('without its data a picture carries nothing', async () => {
  const { content, out } = await convert('b.svg', { 'without-data': true });
  expect(await findCarried(new Uint8Array(content))).toEqual({ type: 'nothing' });
  const read = await readInput(out);
  expect(!read.ok && read.problems[0]?.found).toBe('no graph data in this picture');
});

test('PDFs, one page or with all the evidence', async () => {
  for (const as of ['pdf', 'evidence'])
    expect((await convert(`${as}.pdf`, { as })).content.subarray(0, 5).toString()).toBe('%PDF-');
});

test('a view is laid out, measured and narrowed as its address says', async () => {
  const plain = await convert('c.svg');
  const view = await convert('d.svg', { view: '?layout=force&colour=between&valence=conflict' });
  expect(view.ok).toBe(true);
  expect(view.content.toString()).toContain('2 of 4 claims: Conflict · Colour: Between');
  const placeOf = (svg: Buffer) => /Ada[^<]*: 4 claims<.*?translate\(([^)]*)/s.exec(`${svg}`)?.[1];
  expect(placeOf(view.content)).not.toBe(placeOf(plain.content));
});

test.each(['/sample?select=who?&valence=conflict', '?select=who?', 'select=who?'])(
  'the view %s is what follows its first question mark, if there is one',
  async (view) => {
    const read = await convert('view.svg', { view });
    expect(!read.ok && read.reason).toBe('the document knows no who?');
  },
);

test('a relationship takes both its ends', async () => {
  const half = await convert('half.svg', { to: 'ada' });
  expect(!half.ok && half.reason).toContain('--to takes --select');
  await expect(readFile(half.out)).rejects.toThrow('ENOENT');
  expect((await convert('both.svg', { view: '?select=ada', to: 'bob' })).ok).toBe(true);
});

test('one quote without room is one', async () => {
  const read = await convert('tight.svg', { quotes: true, size: '600x400' });
  expect(read.ok && read.notes[0]).toContain('1 quote found no room');
});

test('data, whole or narrowed, and what it leaves out', async () => {
  const whole = await convert('e.json');
  const read = await parseGraphJson(whole.content.toString(), 'e.json');
  expect(read.ok && contentOf(read.value)).toEqual(contentOf(sample.graph));
  const narrowed = await convert('f.csv', { view: '?valence=conflict', narrowed: true });
  expect(narrowed.content.toString().trim().split('\r\n')).toHaveLength(1 + 2);
  expect(narrowed.ok && narrowed.notes.join(' ')).toContain('This table leaves out');
});

test('what the document does not know is refused, and nothing is written', async () => {
  const refused = await convert('g.svg', { select: 'nobody', view: '?layout=spiral' });
  expect(!refused.ok && refused.reason).toBe('the document knows no nobody, layout=spiral');
  await expect(readFile(refused.out)).rejects.toThrow('ENOENT');
  const stopped = await convert('g.svg', { select: 'nobody.' });
  expect(!stopped.ok && stopped.reason).toBe('the document knows no nobody');
  const lost = await convert('no/such/folder.svg');
  expect(!lost.ok && lost.reason).toContain('ENOENT');
});

test('a file that cannot be read, or holds no document, names what is wrong', async () => {
  const missing = await readInput(join(folder, 'missing.png'));
  expect(missing).toMatchObject({ ok: false, isReadable: false });
  const broken = join(folder, 'broken.json');
  await writeFile(broken, '{ "nodes": oops }');
  expect(await readInput(broken)).toMatchObject({ ok: false, isReadable: true });
});
