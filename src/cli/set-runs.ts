import { escapeXml } from '$lib/formats/data/xml';
import { FACES, type Face } from '$lib/figure/faces';
import type { LoadedFont, Typesetter } from '$lib/figure/typesetter';

/** The family that a font is for the rasteriser, which takes one font for all the letters of a family and weight. */
export function familyOf(font: LoadedFont, { fonts }: Typesetter): string {
  return `font ${fonts.indexOf(font)}`;
}

/** A text as `figure/format-svg.ts` writes it. */
const TEXT =
  /<text x="([^"]*)" (y="[^"]*") font-family="'([^']*)'[^"]*" (font-size="([^"]*)"(?: font-weight="(\d+)")?[^>]*)>([^<]*)<\/text>/g;

/** An SVG whose letters name the fonts that have them; those that none of ours has are left to the system’s. */
export function setRuns(svg: string, setter: Typesetter): string {
  return svg.replace(
    TEXT,
    (_, x: string, y: string, family: string, style: string, size: string, ...more: string[]) => {
      const [weight, words = ''] = more;
      const face = faceOf(family, Number(weight ?? 400));
      const text = { x: Number(x), y, face, size: Number(size), words: unescapeXml(words) };
      // The rim of a letter would lie on one before it that is of another font: rims first, then the letters.
      const [, rim] = / stroke="([^"]*)"/.exec(style) ?? [];
      const layers = rim === undefined ? [] : [style.replace(/ fill="[^"]*"/, ` fill="${rim}"`)];
      layers.push(style.replace(/ (?:stroke|stroke-width|paint-order)="[^"]*"/g, ''));
      return layers.map((layer) => setText(text, layer, setter)).join('');
    },
  );
}

interface Text {
  x: number;
  y: string;
  face: Face;
  size: number;
  words: string;
}

/** How much of a text stands before its place. */
const SHARES: Record<string, number> = { start: 0, middle: 0.5, end: 1 };

function setText({ x, y, face, size, words }: Text, style: string, setter: Typesetter): string {
  const [, anchor = 'start'] = / text-anchor="([^"]*)"/.exec(style) ?? [];
  const share = SHARES[anchor] ?? 0;
  // The rasteriser knows no direction: what is read from right to left starts where it would end.
  const isLeftwards = style.includes(' direction="rtl"');
  const before = isLeftwards ? 1 - share : share;
  const plain = style.replace(/ (?:text-anchor|direction)="[^"]*"/g, '');
  const runs = setter.runs(words, face);
  const own = setter.fonts.find((font) => font.face === face);
  const write = (start: string, font: LoadedFont | null | undefined, text: string) =>
    `<text ${start} ${y} font-family="${font ? familyOf(font, setter) : 'sans-serif'}" ${plain}>${text}</text>`;
  // How wide others’ letters are is the rasteriser’s to know: it sets such a text in one.
  if (runs.some(({ font }) => font === null)) {
    const name = Object.keys(SHARES).find((one) => SHARES[one] === before);
    const told = isLeftwards ? embedLeftwards(words) : words;
    return write(`x="${x}" text-anchor="${name}"`, own, escapeXml(told));
  }
  let at = x - before * setter.width(words, face, size);
  return runs
    .map(({ font, text }) => {
      const written = write(`x="${at}" xml:space="preserve"`, font, escapeXml(text));
      at += setter.width(text, face, size);
      return written;
    })
    .join('');
}

/** Between Unicode’s signs for it: they put stops and foreign words at the right end. */
function embedLeftwards(text: string): string {
  return `\u202b${text}\u202c`;
}

function faceOf(family: string, weight: number): Face {
  const faces = Object.keys(FACES) as Face[];
  return (
    faces.find((face) => FACES[face].family === family && FACES[face].weight === weight) ?? 'text'
  );
}

const SIGNS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#(\d+)|\w+);/g,
    (all, code?: string) => SIGNS[all] ?? String.fromCodePoint(Number(code)),
  );
}
