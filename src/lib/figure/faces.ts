import inter from '@fontsource/inter/unicode.json';
import serif from '@fontsource/source-serif-4/unicode.json';

/** What a figure is set in: names and numbers, plain words, titles, quotes. */
export const FACES = {
  name: { family: 'Inter', fallback: 'system-ui, sans-serif', weight: 600, package: 'inter' },
  text: { family: 'Inter', fallback: 'system-ui, sans-serif', weight: 400, package: 'inter' },
  title: { family: 'Source Serif 4', fallback: 'serif', weight: 600, package: 'source-serif-4' },
  quote: { family: 'Source Serif 4', fallback: 'serif', weight: 400, package: 'source-serif-4' },
} as const;
export type Face = keyof typeof FACES;

/** A file of a face (WOFF), and the letters that are looked up in it. */
export interface FontFile {
  face: Face;
  /** Where it stands in its package’s folder of files. */
  file: string;
  /** As CSS has it: `U+0000-00FF, U+2122`. */
  range: string;
  has: (letter: string) => boolean;
}

const RANGES: Record<(typeof FACES)[Face]['package'], Record<string, string>> = {
  inter,
  'source-serif-4': serif,
};

/** Every file of every face; together they have Latin, Greek and Cyrillic letters. */
export const FONT_FILES: readonly FontFile[] = (Object.keys(FACES) as Face[]).flatMap((face) => {
  const { package: from, weight } = FACES[face];
  return Object.entries(RANGES[from]).map(([script, range]) => ({
    face,
    file: `${from}-${script}-${weight}-normal.woff`,
    range,
    has: parseRange(range),
  }));
});

/** The package that a font file comes with. */
export function packageOf({ face }: FontFile): string {
  return `@fontsource/${FACES[face].package}`;
}

function parseRange(range: string): (letter: string) => boolean {
  const spans = range.split(',').map((span) => {
    const [from = '', to = from] = span.replace(/^\s*U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)] as const;
  });
  return (letter) => {
    const code = letter.codePointAt(0) ?? -1;
    return spans.some(([from, to]) => from <= code && code <= to);
  };
}
