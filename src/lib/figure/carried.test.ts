import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOSTILE_PIECES } from '$lib/formats/documents-for-tests';
import { concat, toBase64 } from './bytes';
import { carriedChunk, carriedElement, findCarried, type Carried } from './carried';
import { addChunks, readChunks, resolutionChunk } from './png-chunks';

/** One white pixel. */
const PIXEL = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
  ),
  (letter) => letter.charCodeAt(0),
);

const words = fc.array(fc.constantFrom(...HOSTILE_PIECES)).map((pieces) => pieces.join(''));
const carried = fc.record({
  document: fc.dictionary(words, fc.oneof(words, fc.integer(), fc.array(words))),
  view: words,
  name: fc.constant('talks'),
});

async function asPng(what: Carried) {
  return addChunks(PIXEL, [resolutionChunk(300), await carriedChunk(what)]);
}

async function asSvg(what: Carried) {
  return encode(`<svg><metadata>${await carriedElement(what)}</metadata></svg>`);
}

const encode = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const packed = (value: unknown) => new Uint8Array(deflateSync(JSON.stringify(value)));
const svgWith = (bytes: Uint8Array) =>
  encode(`<claimscape xmlns="urn:claimscape" version="1">${toBase64(bytes)}</claimscape>`);

describe('what a picture carries', () => {
  test.each([
    ['PNG', asPng],
    ['SVG', asSvg],
  ])('comes back out of a %s as it was', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(carried, async (what) => {
        const found = await findCarried(await write(what));
        // Compared as JSON: a key may be __proto__.
        expect(JSON.stringify(found)).toBe(JSON.stringify({ type: 'carried', carried: what }));
      }),
      { numRuns: 200 },
    );
  });

  test('leaves the picture whole, with its resolution', async () => {
    const png = await asPng({ document: {}, view: '.', name: 'talks' });
    expect(readChunks(png).map(({ type }) => type)).toEqual([
      ...['IHDR', 'pHYs', 'iTXt', 'IDAT', 'IEND'],
    ]);
    const [, resolution] = readChunks(png);
    // 300 dots an inch are 11,811 a metre.
    expect([...(resolution?.data ?? [])]).toEqual([0, 0, 46, 35, 0, 0, 46, 35, 1]);
  });

  test.each([
    ['a picture without it', () => PIXEL],
    ['no picture at all', () => encode('hello')],
    ['nothing', () => new Uint8Array()],
  ])('is nothing in %s', async (_, bytes) => {
    expect(await findCarried(bytes())).toEqual({ type: 'nothing' });
  });

  test.each([
    ['cut off', () => svgWith(packed({ version: 1, document: {}, view: '' }).slice(0, 12)), /./],
    ['not packed', () => svgWith(encode('hello')), /./],
    ['of a later version', () => svgWith(packed({ version: 2 })), /later version/],
    ['without a version', () => svgWith(packed({ document: {} })), /names no version/],
    ['without a view', () => svgWith(packed({ version: 1, document: {} })), /missing/],
    ['not an object', () => svgWith(packed(null)), /names no version/],
    ['a bomb', () => svgWith(new Uint8Array(deflateSync(Buffer.alloc(40_000_000)))), /32 MB/],
  ])('is told to be broken where it is %s', async (_, bytes, reason) => {
    const found = await findCarried(bytes());
    expect(found.type).toBe('broken');
    expect('reason' in found && found.reason).toMatch(reason);
  });

  test('no damage to a file makes it throw', async () => {
    const png = await asPng({ document: { a: 'b' }, view: '?select=a', name: 'talks' });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(png.length - 1),
        fc.nat(255),
        fc.nat(png.length),
        async (at, byte, length) => {
          const damaged = concat([png.subarray(0, length)]);
          if (at < length) damaged[at] = byte;
          expect(['nothing', 'broken', 'carried']).toContain((await findCarried(damaged)).type);
        },
      ),
      { numRuns: 500 },
    );
  });
});
