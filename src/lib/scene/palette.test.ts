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
