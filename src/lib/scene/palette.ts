import { VALENCES, type Valence } from '$lib/model/vocabulary';
import type { Fill } from './scene';

/** The colours of one theme. Text tones keep 4.5:1 on paper; every line and outline, soft ones too, keeps 3:1;
 * the hues are apart for eyes without one kind of cones, too. */
export interface Palette {
  paper: string;
  'paper-2': string;
  ink: string;
  'ink-2': string;
  'ink-3': string;
  line: string;
  accent: string;
  'accent-soft': string;
  strong: Record<Valence, string>;
  soft: Record<Valence, string>;
  /** Fills of actors: by how much (a sequence), and by what (apart from each other). Ink outlines both. */
  shades: readonly string[];
  tints: readonly string[];
}

export type Theme = 'light' | 'dark';

/** Every colour of the program: the pages take them as custom properties, the canvas and the pictures as they are. */
export const PALETTES: Record<Theme, Palette> = {
  light: {
    paper: '#fcfbf8',
    'paper-2': '#f2efe8',
    ink: '#1b1b1a',
    'ink-2': '#4a4946',
    'ink-3': '#63625d',
    line: '#dedad0',
    accent: '#7a2a63',
    'accent-soft': '#f3e3ee',
    strong: {
      conflict: '#a02710',
      cooperation: '#225c9b',
      structure: '#615e58',
      view: '#926a02',
      none: '#615e58',
    },
    soft: {
      conflict: '#c8513b',
      cooperation: '#5f92c0',
      structure: '#8b8b85',
      view: '#b28824',
      none: '#8b8b85',
    },
    shades: ['#f2efe8', '#ddd3de', '#c3aec4', '#a782a6', '#865486'],
    tints: ['#cfe0f3', '#f6d9a8', '#cde8cf', '#f4cfc6', '#ddd2ee', '#d6d3ca'],
  },
  dark: {
    paper: '#15171a',
    'paper-2': '#212428',
    ink: '#eceae5',
    'ink-2': '#c4c1ba',
    'ink-3': '#9b9993',
    line: '#34373c',
    accent: '#e79bcf',
    'accent-soft': '#4a2540',
    strong: {
      conflict: '#f6845d',
      cooperation: '#81b7f0',
      structure: '#b5b4b0',
      view: '#e8bc4e',
      none: '#b5b4b0',
    },
    soft: {
      conflict: '#c66043',
      cooperation: '#438ace',
      structure: '#84817c',
      view: '#b88a0d',
      none: '#84817c',
    },
    shades: ['#212428', '#3d3341', '#5d4660', '#835f83', '#ad80ab'],
    tints: ['#2c4a6b', '#6b5420', '#2f5a3a', '#703d33', '#51427a', '#4c4b47'],
  },
};

/** Lightness alone; which way a line pulls is told by a glyph on it as well. */
const GREY: Palette = {
  paper: '#ffffff',
  'paper-2': '#f0f0f0',
  ink: '#141414',
  'ink-2': '#444444',
  'ink-3': '#616161',
  line: '#d8d8d8',
  accent: '#141414',
  'accent-soft': '#dddddd',
  strong: {
    conflict: '#141414',
    cooperation: '#4a4a4a',
    structure: '#757575',
    view: '#626262',
    none: '#757575',
  },
  soft: {
    conflict: '#5c5c5c',
    cooperation: '#7a7a7a',
    structure: '#949494',
    view: '#888888',
    none: '#949494',
  },
  shades: ['#f2f2f2', '#dadada', '#bebebe', '#9f9f9f', '#7f7f7f'],
  tints: ['#f2f2f2', '#d9d9d9', '#c4c4c4', '#b0b0b0', '#e6e6e6', '#9c9c9c'],
};

/** What a picture can be printed in. */
export const PRINTS = { ...PALETTES, grey: GREY } as const;
export type Print = keyof typeof PRINTS;

const PLAIN = [
  'paper',
  'paper-2',
  'ink',
  'ink-2',
  'ink-3',
  'line',
  'accent',
  'accent-soft',
] as const;

/** A colour by its name in every palette. */
export type Tone = (typeof PLAIN)[number] | Valence | `${Valence}-soft` | Fill;

/** Every colour of a palette by its name. */
export function tonesOf(palette: Palette): Map<Tone, string> {
  const numbered = (name: 'shade' | 'tint', colours: readonly string[]) =>
    colours.map((colour, i): [Tone, string] => [`${name}-${i}`, colour]);
  return new Map<Tone, string>([
    ...PLAIN.map((name): [Tone, string] => [name, palette[name]]),
    ...VALENCES.flatMap((valence): [Tone, string][] => [
      [valence, palette.strong[valence]],
      [`${valence}-soft`, palette.soft[valence]],
    ]),
    ...numbered('shade', palette.shades),
    ...numbered('tint', palette.tints),
  ]);
}

/** What paints a print, on a paper of another colour where one is given. */
export function painter(print: Print, paper?: string | null): (tone: Tone) => string {
  const tones = tonesOf(PRINTS[print]);
  if (paper) tones.set('paper', paper);
  const own = (colour: string) => (print === 'grey' ? greyOf(colour) : colour);
  return (tone) => (tone.startsWith('#') ? own(tone) : (tones.get(tone) ?? PRINTS[print].ink));
}

/** The grey as light as a colour, `#rrggbb`. */
function greyOf(colour: string): string {
  const linear = [1, 3, 5].map((at) => (parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2);
  const [red = 0, green = 0, blue = 0] = linear;
  const light = (0.2126 * red + 0.7152 * green + 0.0722 * blue) ** (1 / 2.2);
  return `#${Math.round(light * 255)
    .toString(16)
    .padStart(2, '0')
    .repeat(3)}`;
}

/** Both palettes as one list of CSS declarations, `--name: light-dark(a, b)`, for the root of every page. */
export function formatCustomProperties(): string {
  const dark = tonesOf(PALETTES.dark);
  return [...tonesOf(PALETTES.light)]
    .map(([name, colour]) => `--${name}:light-dark(${colour},${dark.get(name)})`)
    .join(';');
}
