import { expect, test } from 'vitest';
import type { FigurePath, FigureText, Mark } from '$lib/figure/figure';
import { formatSvg } from '$lib/figure/format-svg';
import { loadTypesetter } from '$lib/figure/typesetter';
import { rasteriserWith, readFont } from './node-pictures';
import { setRuns } from './set-runs';

const SIZE = { width: 200, height: 60 };

/** Some marks on nothing, with the fonts that have some letters. */
async function draw(marks: Mark[], letters = 'abc') {
  const rasterise = rasteriserWith(await loadTypesetter(letters, readFont));
  const figure = { size: SIZE, title: '', description: '', language: 'en', marks };
  const svg = formatSvg(figure, { print: 'light', background: null });
  return Buffer.from(await rasterise(svg, SIZE, 1, 'image/png'));
}

function write(text: string, more: Partial<FigureText> = {}): FigureText {
  return { type: 'text', text, x: 100, y: 40, face: 'text', size: 20, tone: 'ink', ...more };
}

/** Paper over all that stands behind `from` and before `to`. */
function cover(from: number, to: number): FigurePath {
  return { type: 'path', path: `M${from} 0L${to} 0L${to} 60L${from} 60Z`, fill: 'paper' };
}

test.each(['name', 'text', 'title', 'quote'] as const)(
  'a %s is set in its own font, whatever other letters there are',
  async (face) => {
    const words = write('abc', { face });
    expect(await draw([words], 'abcŁжλ')).toEqual(await draw([words]));
  },
);

test('each letter is in the font that has it, behind the one before', async () => {
  const letters = 'a &Łж';
  const setter = await loadTypesetter(letters, readFont);
  const [all, width] = ['a & Łж', 'a & '].map((text) => setter.width(text, 'title', 20));
  const end = Math.floor(100 + (width ?? 0));
  const [rest, before] = [cover(end, 200), cover(0, end)];
  const mixed = write('a & Łж', { face: 'title' });
  const latin = await draw([write('a & ', { face: 'title' }), rest], letters);
  expect(await draw([mixed, rest], letters)).toEqual(latin);
  expect(await draw([mixed, before], letters)).not.toEqual(await draw([before]));
  const ended = { ...mixed, anchor: 'end' } as const;
  const nothing = [cover(99 - Math.ceil(all ?? 0), 100)];
  expect(await draw([ended, ...nothing], letters)).toEqual(await draw(nothing));
});

test('what is read from right to left ends at its place', async () => {
  const words = write('abc', { leftwards: true });
  const [before, behind] = [cover(0, 100), cover(100, 200)];
  expect(await draw([words, before])).toEqual(await draw([before]));
  expect(await draw([words, behind])).not.toEqual(await draw([behind]));
});

test('the rim of a letter covers none of those before it', async () => {
  const letters = 'aŁ';
  const end = Math.floor(100 + (await loadTypesetter(letters, readFont)).width('a', 'text', 20));
  const [paper, crop] = [cover(0, 200), [cover(0, 100), cover(end, 200)]];
  expect(await draw([paper, write('aŁ', { halo: 3 }), ...crop], letters)).toEqual(
    await draw([paper, write('aŁ'), ...crop], letters),
  );
});

test('a script that none of our fonts has is left in one, with its direction', async () => {
  const marks = [write('אב & ab.', { leftwards: true })];
  const figure = { size: SIZE, title: '', description: '', language: 'he', marks };
  const setter = await loadTypesetter('ab', readFont);
  const set = setRuns(formatSvg(figure, { print: 'light' }), setter);
  expect(set).toMatch(/<text x="100" text-anchor="end" [^>]*>\u202bאב &amp; ab\.\u202c<\/text>/);
});
