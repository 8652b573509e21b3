import type { Print } from '$lib/scene/palette';

/** What of a document a picture shows. */
export const PARTS = {
  shown: 'As shown',
  whole: 'The whole document',
  selection: 'What is selected alone',
} as const;
export type Part = keyof typeof PARTS;

/** A size to be printed or shown in; without a height it is as high as it needs to be. */
export interface PaperSize {
  name: string;
  unit: 'px' | 'mm';
  width: number;
  height: number | null;
  /** How much larger than usual its text is. */
  text: number;
}

/** The sizes that have a name; `screen` is the picture’s own, `own` the reader’s. */
export const SIZES = {
  screen: { name: 'As on the screen', unit: 'px', width: 890, height: null, text: 1 },
  square: { name: 'Square, 1080 × 1080', unit: 'px', width: 1080, height: 1080, text: 1.35 },
  card: { name: 'Link card, 1200 × 630', unit: 'px', width: 1200, height: 630, text: 1.15 },
  slide: { name: 'Slide, 1920 × 1080', unit: 'px', width: 1920, height: 1080, text: 1.6 },
  a4: { name: 'A4', unit: 'mm', width: 210, height: 297, text: 1 },
  a4wide: { name: 'A4, wide', unit: 'mm', width: 297, height: 210, text: 1 },
  a3: { name: 'A3', unit: 'mm', width: 297, height: 420, text: 1.35 },
  letter: { name: 'Letter', unit: 'mm', width: 215.9, height: 279.4, text: 1 },
  column: { name: 'One column, 85 mm', unit: 'mm', width: 85, height: null, text: 0.82 },
  columns: { name: 'Two columns, 180 mm', unit: 'mm', width: 180, height: null, text: 0.88 },
  own: { name: 'Another size', unit: 'px', width: 1200, height: 900, text: 1 },
} as const satisfies Record<string, PaperSize>;
export type SizeName = keyof typeof SIZES;

/** How many px make an inch in a picture, and how that is called. */
export const RESOLUTIONS = {
  96: '96 dpi, 1×',
  150: '150 dpi',
  192: '192 dpi, 2×',
  288: '288 dpi, 3×',
  300: '300 dpi, print',
  384: '384 dpi, 4×',
  600: '600 dpi, fine print',
} as const;
export type Resolution = keyof typeof RESOLUTIONS;

export const PRINT_NAMES: Record<Print, string> = {
  light: 'Light',
  dark: 'Dark',
  grey: 'Greyscale',
};

export const BACKGROUNDS = { theme: 'Its own', white: 'White', none: 'Transparent' } as const;
export type Background = keyof typeof BACKGROUNDS;

/** Sizes of text, beside the size that each paper has anyway. */
export const TEXTS = {
  small: 'Small',
  usual: 'Usual',
  large: 'Large',
  largest: 'Largest',
} as const;
export type Text = keyof typeof TEXTS;
export const TEXT_SCALES: Record<Text, number> = {
  small: 0.85,
  usual: 1,
  large: 1.25,
  largest: 1.6,
};

/** Everything that can be chosen of a picture. */
export interface PictureChoice {
  part: Part;
  size: SizeName;
  /** Of another size, in px. */
  own: { width: number; height: number };
  resolution: Resolution;
  print: Print;
  background: Background;
  text: Text;
  title: boolean;
  legend: boolean;
  source: boolean;
  quotes: boolean;
  /** Whether PNG and SVG carry the document and the view, so that they open again. */
  data: boolean;
}

export const USUAL_CHOICE: PictureChoice = {
  part: 'shown',
  size: 'screen',
  own: { width: SIZES.own.width, height: SIZES.own.height },
  resolution: 192,
  print: 'light',
  background: 'white',
  text: 'usual',
  title: true,
  legend: true,
  source: true,
  quotes: false,
  data: true,
};

/** The lengths in px that one’s own size may have. */
export const OWN_LIMITS = { least: 200, most: 8000 };

/** A choice as it was kept (as JSON); what cannot be understood is as usual. */
export function parseChoice(kept: string | null): PictureChoice {
  const read = readObject(kept);
  const oneOf = <Name extends 'part' | 'size' | 'print' | 'background' | 'text' | 'resolution'>(
    name: Name,
    known: object,
  ) => (Object.hasOwn(known, String(read[name])) ? read[name] : USUAL_CHOICE[name]);
  const flag = (name: 'title' | 'legend' | 'source' | 'quotes' | 'data') =>
    typeof read[name] === 'boolean' ? read[name] : USUAL_CHOICE[name];
  const { width, height } = { ...USUAL_CHOICE.own, ...(Object(read.own) as object) };
  return {
    part: oneOf('part', PARTS),
    size: oneOf('size', SIZES),
    own: { width: withinLimits(width), height: withinLimits(height) },
    resolution: oneOf('resolution', RESOLUTIONS),
    print: oneOf('print', PRINT_NAMES),
    background: oneOf('background', BACKGROUNDS),
    text: oneOf('text', TEXTS),
    title: flag('title'),
    legend: flag('legend'),
    source: flag('source'),
    quotes: flag('quotes'),
    data: flag('data'),
  } as PictureChoice;
}

function readObject(kept: string | null): Record<string, unknown> {
  try {
    return Object(JSON.parse(kept ?? '{}')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** A length that one’s own size may have, the nearest to what was asked for. */
export function withinLimits(length: unknown): number {
  const { least, most } = OWN_LIMITS;
  const asked = Math.round(Number(length));
  return Number.isFinite(asked) ? Math.min(Math.max(asked, least), most) : USUAL_CHOICE.own.width;
}

/** A paper in px, of which 96 make an inch. */
export function inPx({ unit, width, height }: PaperSize): { width: number; height: number | null } {
  const px = (length: number) => (unit === 'mm' ? (length / 25.4) * 96 : length);
  return { width: px(width), height: height === null ? null : px(height) };
}

/** The colour of the paper; null for none. On dark paper ink is light: white is for the others. */
export function paperOf({ print, background }: PictureChoice): string | null | undefined {
  if (background === 'none') return null;
  return background === 'white' && print !== 'dark' ? '#ffffff' : undefined;
}
