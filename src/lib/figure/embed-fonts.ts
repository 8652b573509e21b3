import { toBase64 } from './bytes';
import { FACES, type Face } from './faces';
import { textsOf, type Figure } from './figure';
import type { LoadedFont, Typesetter } from './typesetter';

/** The `@font-face` rules, fonts and all, of just the files that a figure’s words take. */
export function embedFonts(figure: Figure, setter: Typesetter): string {
  return fontsOf(figure, setter)
    .map((font) => formatFace(font))
    .join('');
}

/** The font files that a figure’s words take. */
export function fontsOf(figure: Figure, setter: Typesetter): LoadedFont[] {
  const used = new Set(
    textsOf(figure.marks).flatMap(({ text, face }) =>
      setter.runs(text, face).map(({ font }) => font),
    ),
  );
  return setter.fonts.filter((font) => used.has(font));
}

/** The words of a figure that none of our fonts has. */
export function foreignTo(figure: Figure, setter: Typesetter): string[] {
  return textsOf(figure.marks)
    .filter(({ text, face }: { text: string; face: Face }) => !setter.covers(text, face))
    .map(({ text }) => text);
}

/** The rule of a font, as the file that it came from or as another one. */
export function formatFace(
  { face, range, bytes }: LoadedFont,
  type: 'woff' | 'woff2' = 'woff',
): string {
  const { family, weight } = FACES[face];
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/${type};base64,${toBase64(bytes)}) format('${type}');unicode-range:${range}}`;
}
