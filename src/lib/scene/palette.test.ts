import { describe, expect, test } from 'vitest';
import { VALENCES } from '$lib/model/vocabulary';
import { formatCustomProperties, PALETTES } from './palette';

/** WCAG 2 relative luminance of a colour written #rrggbb. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(PALETTES))('the %s palette', (_, palette) => {
  const papers = [palette.paper, palette['paper-2'], palette['accent-soft']];

  test('keeps 4.5:1 for text, on every ground that text stands on', () => {
    const texts = [palette.ink, palette['ink-2'], palette['ink-3'], palette.accent];
    for (const text of texts)
      for (const paper of papers) expect(contrast(text, paper)).toBeGreaterThan(4.5);
    for (const hue of Object.values(palette.strong))
      expect(contrast(hue, palette.paper)).toBeGreaterThan(4.5);
  });

  test('keeps 3:1 for every line, soft ones too', () => {
    for (const hue of Object.values(palette.soft))
      expect(contrast(hue, palette.paper)).toBeGreaterThan(3);
  });
});

test('every colour is a custom property with a light and a dark value', () => {
  const properties = formatCustomProperties();
  for (const name of [
    'paper',
    'ink-3',
    ...VALENCES,
    ...VALENCES.map((valence) => `${valence}-soft`),
  ])
    expect(properties).toMatch(new RegExp(`--${name}:light-dark\\(#[0-9a-f]{6},#[0-9a-f]{6}\\)`));
});

/** What an eye without one kind of cones makes of linear RGB (Machado, Oliveira & Fernandes 2009, severity 1). */
const EYES: Record<string, number[][]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A colour (#rrggbb) as an eye sees it, in OKLab: near colours are near numbers. */
function seen(colour: string, eye: number[][]): number[] {
  const linear = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  const times = (matrix: number[][], vector: number[]) =>
    matrix.map((row) => row.reduce((sum, factor, i) => sum + factor * (vector[i] ?? 0), 0));
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    times(eye, linear).map((value) => Math.min(Math.max(value, 0), 1)),
  ).map(Math.cbrt);
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

describe.each(Object.entries(EYES))('to an eye with %s', (_, eye) => {
  const tones = Object.entries(PALETTES).flatMap(([theme, { strong, soft }]) => [
    [`strong, ${theme}`, strong] as const,
    [`soft, ${theme}`, soft] as const,
  ]);
  test.each(tones)('conflict, cooperation, structure and view are apart (%s)', (_, tone) => {
    const hues = (['conflict', 'cooperation', 'structure', 'view'] as const).map((valence) =>
      seen(tone[valence], eye),
    );
    const apart = hues.flatMap((hue, i) =>
      hues
        .slice(i + 1)
        .map((other) => Math.hypot(...hue.map((value, j) => value - (other[j] ?? 0)))),
    );
    // Two hundredths are a just noticeable difference in OKLab; lines are thin: three of them.
    expect(Math.min(...apart)).toBeGreaterThan(0.06);
  });
});
