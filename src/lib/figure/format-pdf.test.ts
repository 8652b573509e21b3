import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { buildClaimGraph, type ClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import { composeFigure } from './compose-figure';
import { composeSheet } from './compose-sheet';
import type { Figure } from './figure';
import { ownDocument, requestFor, setterFor } from './figures-for-tests';
import { formatPdf } from './format-pdf';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC';
const info = {
  title: 'The title',
  author: 'The author',
  subject: 'The subject',
  created: new Date('2026-11-25'),
};

async function write(graph: ClaimGraph, pages: Figure[]) {
  return formatPdf(pages, {
    print: 'light',
    background: '#ffffff',
    info,
    setter: await setterFor(graph),
    rasterise: async () => new Uint8Array(Buffer.from(PIXEL, 'base64')),
  });
}

async function read(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    pages.push({ text: text.replace(/\s+/g, ' '), size: page.view.slice(2) });
  }
  const metadata = await pdf.getMetadata();
  await task.destroy();
  return { pages, info: metadata.info as Record<string, string> };
}

describe('formatPdf', () => {
  test('writes pages of their real size, words that can be selected, and what it is', async () => {
    const graph = await ownDocument('moscow-talks');
    const page = { width: 793.7, height: 1122.5 };
    const request = { ...requestFor(graph, { type: 'actor', actor: 'kushner' }, page), ...page };
    const sheet = composeSheet(
      { ...request, speaksOf: ['kushner'], running: 'The foot' },
      await setterFor(graph),
    );
    const { bytes, pictured } = await write(graph, sheet);
    const pdf = await read(bytes);
    expect(pictured).toEqual([]);
    expect(pdf.pages).toHaveLength(sheet.length);
    // A4 in points.
    expect(pdf.pages[0]?.size.map(Math.round)).toEqual([595, 842]);
    expect(pdf.pages[0]?.text).toContain('The Moscow talks');
    expect(pdf.pages[1]?.text).toContain('“Putin sent them packing”');
    expect(pdf.info).toMatchObject({ Title: 'The title', Author: 'The author' });
  });

  test('writes the same bytes for the same figure', async () => {
    const graph = await ownDocument('harbour-strike');
    const { figure } = composeFigure(requestFor(graph), await setterFor(graph));
    const [one, two] = [await write(graph, [figure]), await write(graph, [figure])];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });

  test.each([
    ['Greek', 'Αθήνα', []],
    ['Cyrillic', 'Москва', []],
    ['Vietnamese', 'Nguyễn Ánh', []],
    ['Arabic', 'القاهرة', [1]],
    ['Hebrew', 'ירושלים', [1]],
    ['Chinese', '北京', [1]],
  ])('sets %s, or draws the page as a picture and says so', async (_, label, pictured) => {
    const file = sampleDocument();
    Object.assign(file.nodes[0]?.attributes ?? {}, { label });
    const graph = buildClaimGraph(file);
    const { figure } = composeFigure(requestFor(graph), await setterFor(graph));
    const pdf = await write(graph, [figure]);
    expect(pdf.pictured).toEqual(pictured);
    if (pictured.length === 0)
      expect((await read(pdf.bytes)).pages[0]?.text.replaceAll(' ', '')).toContain(
        label.replaceAll(' ', ''),
      );
  });

  test('stops where it is told to', async () => {
    const graph = await ownDocument('harbour-strike');
    const setter = await setterFor(graph);
    const { figure } = composeFigure(requestFor(graph), setter);
    const told: number[] = [];
    const stopped = formatPdf([figure, figure], {
      ...{ print: 'light', background: null, info, setter },
      rasterise: () => Promise.reject(new Error('no')),
      onPage: async (done) => {
        told.push(done);
        if (done > 0) throw new Error('stopped');
      },
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(told).toEqual([0, 0.5]);
  });
});
