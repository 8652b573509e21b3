import { VALENCES, type Valence } from '$lib/model/vocabulary';

/** The colours of one theme. Text tones keep 4.5:1 on paper; every line and outline, soft ones too, keeps 3:1. */
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
      conflict: '#b5341a',
      cooperation: '#1d5ea6',
      structure: '#5f5e5a',
      view: '#806000',
      none: '#5f5e5a',
    },
    soft: {
      conflict: '#d9674c',
      cooperation: '#5c8fca',
      structure: '#8c8b86',
      view: '#a98618',
      none: '#8c8b86',
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
      conflict: '#ff8d70',
      cooperation: '#86b8f2',
      structure: '#b5b3ad',
      view: '#e2bb52',
      none: '#b5b3ad',
    },
    soft: {
      conflict: '#c65f45',
      cooperation: '#4f86c4',
      structure: '#7d7c77',
      view: '#a18026',
      none: '#7d7c77',
    },
    shades: ['#212428', '#3d3341', '#5d4660', '#835f83', '#ad80ab'],
    tints: ['#2c4a6b', '#6b5420', '#2f5a3a', '#703d33', '#51427a', '#4c4b47'],
  },
};

/** Both palettes as one list of CSS declarations, `--name: light-dark(a, b)`, for the root of every page. */
export function formatCustomProperties(): string {
  const { light, dark } = PALETTES;
  const plain = [
    'paper',
    'paper-2',
    'ink',
    'ink-2',
    'ink-3',
    'line',
    'accent',
    'accent-soft',
  ] as const;
  const declare = (name: string, a: string, b: string) => `--${name}:light-dark(${a},${b})`;
  return [
    ...plain.map((name) => declare(name, light[name], dark[name])),
    ...VALENCES.flatMap((valence) => [
      declare(valence, light.strong[valence], dark.strong[valence]),
      declare(`${valence}-soft`, light.soft[valence], dark.soft[valence]),
    ]),
    ...light.shades.map((shade, i) => declare(`shade-${i}`, shade, dark.shades[i] ?? shade)),
  ].join(';');
}
