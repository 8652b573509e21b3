import { VALENCES, type Valence } from '$lib/model/vocabulary';

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
