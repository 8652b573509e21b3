import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { hostileDocument } from '$lib/formats/documents-for-tests';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import type { DocumentFile } from '$lib/model/schema';
import { carriedElement } from './carried';
import { composeFigure } from './compose-figure';
import { embedFonts } from './embed-fonts';
import { ownDocument, requestFor, setterFor } from './figures-for-tests';
import { formatSvg } from './format-svg';
import { Typesetter } from './typesetter';

/** All that may stand in a picture; nothing of it runs, and nothing of it loads anything. */
const ALLOWED: Record<string, RegExp> = {
  svg: /^(xmlns|width|height|viewBox|role|xml:lang|stroke-line(cap|join))$/,
  title: /^$/,
  desc: /^$/,
  metadata: /^$/,
  claimscape: /^(xmlns|version)$/,
  style: /^$/,
  rect: /^(width|height|fill)$/,
  g: /^(class|transform|opacity)$/,
  path: /^(d|transform|fill|stroke|stroke-width|stroke-dasharray|opacity)$/,
  text: /^(x|y|font-(family|size|weight)|fill|text-anchor|stroke|stroke-width|paint-order|direction)$/,
};

/** The text of every element by its name; throws on what is not well-formed or not allowed. */
function readSvg(svg: string): { name: string; text: string }[] {
  const open: { name: string; text: string }[] = [];
  const read: { name: string; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const allowed = ALLOWED[name];
    if (!allowed) throw new Error(`<${name}> is not allowed`);
    for (const attribute of Object.keys(attributes))
      if (!allowed.test(attribute)) throw new Error(`<${name} ${attribute}> is not allowed`);
    open.push({ name, text: '' });
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => read.push(open.pop() ?? { name: '', text: '' }));
  parser.write(svg).close();
  return read;
}

describe('formatSvg', () => {
  test('writes well-formed XML of allowed elements alone, with fonts and all', async () => {
    const graph = await ownDocument('nisida-nero');
    const setter = await setterFor(graph);
    const parts = { title: true, legend: true, source: true, quotes: 'listed' } as const;
    const { figure } = composeFigure(requestFor(graph, null, { parts }), setter);
    const metadata = await carriedElement({ document: contentOf(graph), view: '?x', name: 'n' });
    const svg = formatSvg(figure, {
      print: 'grey',
      fontFaces: embedFonts(figure, setter),
      metadata,
    });
    const elements = readSvg(svg);
    expect(elements.filter(({ name }) => name === 'g').length).toBeGreaterThan(50);
    const style = elements.find(({ name }) => name === 'style')?.text ?? '';
    // Greek and Latin, of the faces that are used, and nothing from elsewhere.
    expect(style.match(/@font-face/g)?.length).toBeGreaterThanOrEqual(6);
    expect(style.replace(/url\(data:font\/woff;base64,[A-Za-z0-9+/=]+\)/g, '')).not.toContain(
      'url',
    );
    expect(
      /NaN|undefined/.exec(svg.replace(/(base64,|version="1">)[A-Za-z0-9+/=]+/g, '')),
    ).toBeNull();
  });

  test('keeps hostile words text, whatever they hold', () => {
    const setter = new Typesetter([]);
    fc.assert(
      fc.property(hostileDocument, (file: DocumentFile) => {
        const graph = buildClaimGraph(file);
        const parts = { title: true, legend: true, source: true, quotes: 'listed' } as const;
        const { figure } = composeFigure(requestFor(graph, null, { parts, width: 300 }), setter);
        readSvg(formatSvg(figure, { print: 'light' }));
      }),
      { numRuns: 100 },
    );
  });

  test('is transparent, or on the paper that it is given', async () => {
    const graph = await ownDocument('harbour-strike');
    const { figure } = composeFigure(requestFor(graph), await setterFor(graph));
    expect(formatSvg(figure, { print: 'light', background: null })).not.toContain('<rect');
    expect(formatSvg(figure, { print: 'light', background: '#ffffff' })).toContain(
      'fill="#ffffff"/>',
    );
    expect(formatSvg(figure, { print: 'dark' })).toContain('fill="#15171a"/>');
  });
});
