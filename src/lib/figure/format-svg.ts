import { painter, PALETTES, tonesOf, type Print, type Tone } from '$lib/scene/palette';
import { FACES, type Face } from './faces';
import {
  type Figure,
  type FigureGroup,
  type FigurePath,
  type FigureText,
  type Mark,
} from './figure';
import { escapeXml } from '$lib/formats/data/xml';

/** How a figure becomes an SVG. */
export interface SvgOptions {
  /** Its colours; `auto` follows the reader’s light or dark theme. */
  print: Print | 'auto';
  /** What its paper is, where it is not the theme’s own; null for nothing. */
  background?: string | null;
  /** Font files to stand in it: see embed-fonts.ts. */
  fontFaces?: string;
  /** What it carries for programs: see carried.ts. */
  metadata?: string;
}

/** A figure as one SVG. */
export function formatSvg(figure: Figure, options: SvgOptions): string {
  const { size, title, description, language, marks } = figure;
  const { print, background, fontFaces = '', metadata = '' } = options;
  const colour = print === 'auto' ? byName : painter(print, background);
  const [width, height] = [round(size.width), round(size.height)];
  const style = [fontFaces, ...(print === 'auto' ? [formatThemes()] : [])].join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${escapeXml(language)}" stroke-linecap="round" stroke-linejoin="round">`,
    `<title>${escapeXml(title)}</title>`,
    ...(description ? [`<desc>${escapeXml(description)}</desc>`] : []),
    ...(metadata ? [`<metadata>${metadata}</metadata>`] : []),
    ...(style ? [`<style>${style}</style>`] : []),
    ...(background === null || print === 'auto'
      ? []
      : [`<rect width="${width}" height="${height}" fill="${colour('paper')}"/>`]),
    ...marks.map((mark) => formatMark(mark, colour)),
    '</svg>\n',
  ].join('\n');
}

type Colouring = (tone: Tone) => string;

/** A colour that a style sheet knows by name: see formatThemes. */
export const byName: Colouring = (tone) => (tone.startsWith('#') ? tone : `var(--${tone})`);

/** The style sheet of all colours, light or dark as the reader’s theme is. */
export function formatThemes(): string {
  const dark = customProperties('dark');
  return `${customProperties('light')}@media(prefers-color-scheme:dark){${dark}}`;
}

function customProperties(theme: keyof typeof PALETTES): string {
  const tones = [...tonesOf(PALETTES[theme])];
  return `:root{${tones.map(([name, colour]) => `--${name}:${colour}`).join(';')}}`;
}

/** One mark as an element of SVG. */
export function formatMark(mark: Mark, colour: Colouring): string {
  if (mark.type === 'group') return formatGroup(mark, colour);
  return mark.type === 'path' ? formatPath(mark, colour) : formatText(mark, colour);
}

function formatGroup(
  { role, title, description, at, opacity, marks }: FigureGroup,
  colour: Colouring,
): string {
  const place = at
    ? ` transform="translate(${round(at.x)} ${round(at.y)})${at.scale === 1 ? '' : ` scale(${round(at.scale, 4)})`}"`
    : '';
  const told = [
    ...(title ? [`<title>${escapeXml(title)}</title>`] : []),
    ...(description ? [`<desc>${escapeXml(description)}</desc>`] : []),
  ].join('');
  const inside = marks.map((mark) => formatMark(mark, colour)).join('');
  return `<g class="${role}"${place}${opacity === undefined ? '' : ` opacity="${opacity}"`}>${told}${inside}</g>`;
}

function formatPath(
  { path, at, fill, stroke, width, dash, opacity }: FigurePath,
  colour: Colouring,
): string {
  const attributes = [
    `d="${path}"`,
    ...(at ? [`transform="translate(${round(at.x)} ${round(at.y)})"`] : []),
    `fill="${fill ? colour(fill) : 'none'}"`,
    ...(stroke ? [`stroke="${colour(stroke)}"`, `stroke-width="${round(width ?? 1)}"`] : []),
    ...(dash ? [`stroke-dasharray="${dash.join(' ')}"`] : []),
    ...(opacity === undefined ? [] : [`opacity="${opacity}"`]),
  ];
  return `<path ${attributes.join(' ')}/>`;
}

function formatText(mark: FigureText, colour: Colouring): string {
  const { text, x, y, face, size, tone, anchor = 'start', halo, leftwards = false } = mark;
  const attributes = [
    `x="${round(x)}" y="${round(y)}"`,
    `font-family="${familyOf(face)}" font-size="${round(size, 2)}"`,
    ...(FACES[face].weight === 400 ? [] : [`font-weight="${FACES[face].weight}"`]),
    `fill="${colour(tone)}"`,
    ...(anchor === 'start' ? [] : [`text-anchor="${anchor}"`]),
    ...(halo
      ? [`stroke="${colour('paper')}" stroke-width="${halo * 2}" paint-order="stroke"`]
      : []),
    ...(leftwards ? ['direction="rtl"'] : []),
  ];
  return `<text ${attributes.join(' ')}>${escapeXml(text)}</text>`;
}

function familyOf(face: Face): string {
  return `'${FACES[face].family}', ${FACES[face].fallback}`;
}

function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

/** What need not be encoded in such an address, and is most of an SVG. */
const PLAIN = /%(?:20|2C|2F|3A|3B|3D)/g;

/** An address that holds an SVG itself. */
export function addressOfSvg(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg).replace(PLAIN, decodeURIComponent)}`;
}
