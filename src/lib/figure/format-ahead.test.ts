import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { hostileDocument } from '$lib/formats/documents-for-tests';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { fromBase64 } from './bytes';
import { ownDocument, setterFor } from './figures-for-tests';
import { formatAhead } from './format-ahead';
import { pictureScene } from './picture-scene';
import { Typesetter } from './typesetter';

test('everyone stands at the share of the room where they stand in a frame of another size', async () => {
  const graph = await ownDocument('harbour-strike');
  const [, room = ''] = (await formatAhead(graph, null, await setterFor(graph))).split(
    'class="room room0"',
  );
  const { width, height } = { width: 1100, height: 760 };
  for (const { x, y, name } of pictureScene(graph, { width, height }).nodes) {
    const before = room.slice(0, room.indexOf(`>${name}</text>`));
    const [, left, top] = [...before.matchAll(/--x:([\d.]+);--y:([\d.]+)/g)].at(-1) ?? [];
    expect(Math.abs(64 + Number(left) * (width - 128) - x), name).toBeLessThan(1);
    expect(Math.abs(60 + Number(top) * (height - 108) - y), name).toBeLessThan(1);
  }
});

test('it carries the letters of its names, and no others, as they are in the font of names', async () => {
  const graph = await ownDocument('moscow-talks');
  const setter = await setterFor(graph);
  const [, base64 = ''] = /base64,([^)]*)/.exec(await formatAhead(graph, null, setter)) ?? [];
  const carried = create(fromBase64(base64) as Buffer) as Font;
  const names = graph.mapNodes((_, { label }) => label).join('');
  const letters = carried.characterSet
    // Its table of letters ends with one that is none.
    .filter((code) => code !== 0xffff)
    .map((code) => String.fromCodePoint(code));
  expect(letters.sort()).toEqual([...new Set(names)].sort());
  const whole = setter.fonts.find(({ face, has }) => face === 'name' && has('a'))?.font;
  for (const letter of letters) {
    const [own, first] = [carried, whole].map((font) =>
      font?.glyphForCodePoint(letter.codePointAt(0) ?? 0),
    );
    expect(own?.path.toSVG(), letter).toBe(first?.path.toSVG());
    expect(own?.advanceWidth, letter).toBe(first?.advanceWidth);
  }
});

/** All that stands in it; nothing of it runs, and nothing of it loads anything. */
const ALLOWED = /^<(svg|style|g|path|text)$/;

test('a label is text, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(hostileDocument, async (document) => {
      const svg = await formatAhead(buildClaimGraph(document), null, new Typesetter([]));
      const tags = svg.match(/<[^\s/>]+/g) ?? [];
      expect(tags.filter((tag) => !ALLOWED.test(tag))).toEqual([]);
      expect(svg).not.toMatch(/="[^"]*(?:NaN|undefined)/);
    }),
    { numRuns: 50 },
  );
});
