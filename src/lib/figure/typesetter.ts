import { create, type Font } from 'fontkit';
import { textWidth, wrapText } from '$lib/scene/text-width';
import { FONT_FILES, type Face, type FontFile } from './faces';

/** Gets the bytes of a font file. */
export type LoadFont = (file: FontFile) => Promise<Uint8Array<ArrayBuffer>>;

/** A font file that is there. */
export interface LoadedFont extends FontFile {
  bytes: Uint8Array<ArrayBuffer>;
  font: Font;
}

/** A stretch of a text that one font has; null where none of ours has it. */
export interface Run {
  font: LoadedFont | null;
  text: string;
}

/** Marks without a form of their own: joiners, signs of direction, variation selectors. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

/** Measures and breaks text as it will be set, the same everywhere. */
export class Typesetter {
  readonly fonts: readonly LoadedFont[];
  /** In em. */
  readonly #widths = new Map<string, number>();

  constructor(fonts: readonly LoadedFont[]) {
    this.fonts = fonts;
  }

  /** The width of a text in px; estimated where a letter is not in our fonts. */
  width(text: string, face: Face, size: number): number {
    const key = `${face} ${text}`;
    const ems = this.#widths.get(key) ?? sum(this.runs(text, face).map(widthOfRun));
    this.#widths.set(key, ems);
    return ems * size;
  }

  /** A text in lines of at most `measure` px; a word that is longer is broken where it must be. */
  wrap(text: string, face: Face, size: number, measure: number): string[] {
    const widthOf = (line: string) => this.width(line, face, size);
    return wrapText(text, measure, widthOf).flatMap((line) =>
      breakAnywhere(line, measure, widthOf),
    );
  }

  /** A text by the fonts that have its letters. */
  runs(text: string, face: Face): Run[] {
    const own = this.fonts.filter((font) => font.face === face);
    const runs: Run[] = [];
    for (const letter of text) {
      const last = runs.at(-1);
      const font = UNSEEN.test(letter)
        ? (last?.font ?? null)
        : (own.find((one) => hasLetter(one, letter)) ?? null);
      if (last && last.font === font) last.text += letter;
      else runs.push({ font, text: letter });
    }
    return runs;
  }

  /** Whether our fonts have every letter of a text. */
  covers(text: string, face: Face): boolean {
    return this.runs(text, face).every(({ font }) => font !== null);
  }
}

/** What every picture has: the program’s own words. */
const OWN_LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A typesetter with the fonts that some text takes, whatever its face, and our own words. */
export async function loadTypesetter(text: string, load: LoadFont): Promise<Typesetter> {
  const letters = [...new Set(OWN_LETTERS + text)];
  const files = FONT_FILES.filter(({ has }) => letters.some(has));
  const fonts = files.map(async (file) => {
    const bytes = await load(file);
    return { ...file, bytes, font: create(bytes as Buffer) as Font };
  });
  return new Typesetter(await Promise.all(fonts));
}

function hasLetter({ has, font }: LoadedFont, letter: string): boolean {
  return has(letter) && font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
}

function widthOfRun({ font, text }: Run): number {
  return font === null
    ? textWidth(text, 1)
    : font.font.layout(text).advanceWidth / font.font.unitsPerEm;
}

/** Breaks a line that is too long between letters. */
function breakAnywhere(line: string, measure: number, widthOf: (text: string) => number): string[] {
  if (widthOf(line) <= measure) return [line];
  return [...new Intl.Segmenter().segment(line)].reduce<string[]>((lines, { segment }) => {
    const longer = (lines.at(-1) ?? '') + segment;
    return lines.length > 0 && widthOf(longer) <= measure
      ? [...lines.slice(0, -1), longer]
      : [...lines, segment];
  }, []);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
