import type { StylesheetJson } from 'cytoscape';
import { ATTRIBUTED_GLYPH, MODALITY_LINE } from '$lib/scene/encoding';
import type { Palette } from '$lib/scene/palette';
import { NAME_GAP } from '$lib/scene/place-names';
import { PLATE_LINE_HEIGHT } from '$lib/scene/place-plates';

const FONT = '"Inter Variable", system-ui, sans-serif';
const SHAPES = {
  circle: 'ellipse',
  'double-circle': 'ellipse',
  'rounded-square': 'round-rectangle',
  hexagon: 'hexagon',
  diamond: 'diamond',
  octagon: 'octagon',
  pentagon: 'pentagon',
} as const;

/** The modalities whose lines are drawn lighter. */
const SOFT = Object.entries(MODALITY_LINE).flatMap(([modality, { tone }]) =>
  tone === 'soft' ? [modality] : [],
);

/** How each class of a scene's elements looks in a palette. */
export function buildLook(palette: Palette): StylesheetJson {
  const { paper, ink, accent } = palette;
  return [
    {
      selector: '.actor',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-color': palette['paper-2'],
        'border-width': 1.5,
        'border-color': ink,
        'z-index': 20,
        'z-index-compare': 'manual',
        label: 'data(name)',
        color: ink,
        'font-family': FONT,
        'font-size': 'data(fontSize)',
        'font-weight': 600,
        'text-outline-color': paper,
        'text-outline-width': 3,
        'text-outline-opacity': 0.9,
        'text-events': 'yes',
      },
    },
    ...Object.entries(SHAPES).map(([name, shape]) => ({ selector: `.${name}`, style: { shape } })),
    { selector: '.double-circle', style: { 'border-style': 'double', 'border-width': 5 } },
    {
      selector: '.rim',
      style: {
        shape: 'ellipse',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': palette['paper-2'],
        'border-width': 1,
        'border-color': palette['ink-3'],
        label: 'data(name)',
        color: palette['ink-2'],
        'font-family': FONT,
        'font-size': 'data(fontSize)',
        'text-valign': 'top',
        'text-margin-y': 'data(fontSize)',
        'text-outline-color': paper,
        'text-outline-width': 3,
        // A hand goes through it, to the page.
        events: 'no',
        'z-index': 0,
        'z-index-compare': 'manual',
      },
    },
    { selector: '.below', style: { 'text-valign': 'bottom', 'text-margin-y': NAME_GAP } },
    { selector: '.above', style: { 'text-valign': 'top', 'text-margin-y': -NAME_GAP } },
    {
      selector: '.right',
      style: { 'text-valign': 'center', 'text-halign': 'right', 'text-margin-x': NAME_GAP },
    },
    {
      selector: '.left',
      style: { 'text-valign': 'center', 'text-halign': 'left', 'text-margin-x': -NAME_GAP },
    },
    { selector: '.hidden', style: { label: '' } },
    {
      selector: '.line',
      style: {
        width: 'data(width)',
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-distances': 'data(bend)',
        'control-point-weights': 0.5,
        'loop-direction': '45deg',
        'loop-sweep': '70deg',
        'control-point-step-size': 'data(bend)',
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        'target-distance-from-node': 2,
        'z-index': 10,
        'z-index-compare': 'manual',
      },
    },
    { selector: '.line.undirected', style: { 'target-arrow-shape': 'none' } },
    ...Object.keys(palette.strong).flatMap((valence) => looksOfValence(palette, valence)),
    ...Object.entries(MODALITY_LINE)
      .filter(([, { dash }]) => dash.length > 0)
      .map(([modality, { dash }]) => ({
        selector: `.line.${modality}`,
        style: { 'line-style': 'dashed', 'line-dash-pattern': [...dash], 'line-cap': 'round' },
      })),
    {
      selector: '.line.attributed',
      style: {
        label: ATTRIBUTED_GLYPH,
        color: ink,
        'font-family': '"Source Serif 4 Variable", serif',
        'font-size': 24,
        'text-margin-y': 6,
        'text-outline-color': paper,
        'text-outline-width': 3,
      },
    },
    {
      selector: '.plate',
      style: {
        shape: 'round-rectangle',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': paper,
        'border-width': 1,
        label: 'data(text)',
        color: ink,
        'font-family': FONT,
        'font-size': 'data(fontSize)',
        'line-height': PLATE_LINE_HEIGHT,
        'text-wrap': 'wrap',
        'text-valign': 'center',
        'z-index': 30,
        'z-index-compare': 'manual',
      },
    },
    {
      selector: '.selected.actor',
      style: {
        'border-width': 3.5,
        'border-color': accent,
        'background-color': palette['accent-soft'],
      },
    },
    // A selected actor keeps what its colour tells.
    ...fillsOf(palette),
    {
      selector: '.selected.plate',
      style: {
        'border-width': 2,
        'border-color': accent,
        'background-color': palette['accent-soft'],
        'z-index': 31,
      },
    },
    { selector: '.selected.line', style: { 'z-index': 15 } },
    {
      selector: '.selected.line.relationship',
      style: { 'underlay-color': accent, 'underlay-opacity': 0.3, 'underlay-padding': 5 },
    },
    { selector: '.faded', style: { opacity: 0.2, 'z-index': 1 } },
    { selector: '.hovered', style: { opacity: 1 } },
    {
      selector: '.line.hovered',
      style: {
        'underlay-color': accent,
        'underlay-opacity': 0.2,
        'underlay-padding': 4,
        'z-index': 16,
      },
    },
    { selector: '.actor.hovered', style: { 'border-width': 3 } },
    { selector: '.plate.hovered', style: { 'border-width': 2 } },
  ] as StylesheetJson;
}

function fillsOf({ shades, tints }: Palette) {
  const fill = (kind: string) => (colour: string, i: number) => ({
    selector: `.${kind}-${i}`,
    style: { 'background-color': colour },
  });
  const own = { selector: '.filled', style: { 'background-color': 'data(fill)' } };
  return [...shades.map(fill('shade')), ...tints.map(fill('tint')), own];
}

function looksOfValence({ strong, soft }: Palette, valence: string) {
  const hue = strong[valence as keyof typeof strong];
  const lighter = soft[valence as keyof typeof soft];
  const line = (colour: string) => ({ 'line-color': colour, 'target-arrow-color': colour });
  return [
    { selector: `.line.${valence}`, style: line(hue) },
    ...SOFT.map((modality) => ({
      selector: `.line.${valence}.${modality}`,
      style: line(lighter),
    })),
    { selector: `.plate.${valence}`, style: { 'border-color': lighter } },
  ];
}
