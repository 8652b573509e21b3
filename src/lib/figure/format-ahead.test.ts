import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileDocument } from '$lib/formats/documents-for-tests';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { ownDocument } from './figures-for-tests';
import { formatAhead } from './format-ahead';
import { pictureScene } from './picture-scene';

test('everyone stands at the share of the room where they stand in a frame of another size', async () => {
  const graph = await ownDocument('harbour-strike');
  const [, room = ''] = formatAhead(graph).split('class="room room0"');
  const { width, height } = { width: 1100, height: 760 };
  for (const { x, y, name } of pictureScene(graph, { width, height }).nodes) {
    const before = room.slice(0, room.indexOf(`>${name}</text>`));
    const [, left, top] = [...before.matchAll(/--x:([\d.]+);--y:([\d.]+)/g)].at(-1) ?? [];
    expect(Math.abs(64 + Number(left) * (width - 128) - x), name).toBeLessThan(1);
    expect(Math.abs(60 + Number(top) * (height - 108) - y), name).toBeLessThan(1);
  }
});

/** All that stands in it; nothing of it runs, and nothing of it loads anything. */
const ALLOWED = /^<(svg|style|g|path|text)$/;

test('a label is text, whatever it holds', () => {
  fc.assert(
    fc.property(hostileDocument, (document) => {
      const svg = formatAhead(buildClaimGraph(document));
      const tags = svg.match(/<[^\s/>]+/g) ?? [];
      expect(tags.filter((tag) => !ALLOWED.test(tag))).toEqual([]);
      expect(svg).not.toMatch(/="[^"]*(?:NaN|undefined)/);
    }),
    { numRuns: 50 },
  );
});
