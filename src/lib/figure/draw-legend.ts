import { KINDS, MODALITIES, VALENCES, type Colouring, type Sizing } from '$lib/model/vocabulary';
import type { ColourGroup } from '$lib/queries/file-looks';
import {
  ATTRIBUTED_GLYPH,
  CIRCLE_NAME,
  KIND_SHAPE,
  MEASURE_WORDS,
  MODALITY_LINE,
  tellGroups,
  tellSizing,
  VALENCE_MARK,
  type Shape,
} from '$lib/scene/encoding';
import { fillOfGroup } from '$lib/scene/fill-actors';
import type { Scene } from '$lib/scene/scene';
import type { Tone } from '$lib/scene/palette';
import { outline } from '$lib/scene/shapes';
import type { FigureText, Mark } from './figure';
import type { Typesetter } from './typesetter';
import { VALENCE_STROKES } from './valence-strokes';

/** Marks that fill a column from its upper left corner, so many px high. */
export interface Block {
  marks: Mark[];
  height: number;
}

/** What size and colour of actors tell. */
export interface Telling {
  size: Sizing;
  colour: Colouring;
  /** What the colours of a graph file mean, where those are shown. */
  groups: readonly ColourGroup[];
}

/** A sign and what it means; the sign is drawn about the middle of its left edge. */
interface Entry {
  sign: Mark[];
  /** Of the sign in px. */
  width: number;
  words: string;
}

const LINE_SIGN = 34;
const GAP = { sign: 6, entry: 14, heading: 84 };

/** The legend of what occurs in a scene, `width` px wide. */
export function drawLegend(
  scene: Scene,
  telling: Telling,
  width: number,
  size: number,
  setter: Typesetter,
): Block {
  const row = size * 1.6;
  const groups = groupsOf(scene, telling);
  const isWide = width > size * 36;
  const left = isWide ? (GAP.heading * size) / 12 : 0;
  const marks: Mark[] = [];
  let y = 0;
  for (const { heading, entries } of groups) {
    marks.push(write(heading, 0, y + row * 0.66, size, 'ink-3'));
    if (!isWide) y += row;
    let x = left;
    for (const { sign, width: room, words } of entries) {
      const indent = sign.length > 0 ? room + GAP.sign : 0;
      const lines = setter.wrap(words, 'text', size, width - left - indent);
      const taken = indent + Math.max(...lines.map((line) => setter.width(line, 'text', size)));
      if (x > left && x + taken > width) {
        x = left;
        y += row;
      }
      const at = { x, y: y + row / 2, scale: 1 };
      if (sign.length > 0) marks.push({ type: 'group', role: 'mark', at, marks: sign });
      const tone = sign.length > 0 ? 'ink' : 'ink-3';
      for (const [i, line] of lines.entries())
        marks.push(write(line, x + indent, y + row * (i + 0.66), size, tone));
      y += row * (lines.length - 1);
      x += taken + GAP.entry;
    }
    y += isWide ? row : row * 1.25;
  }
  return { marks, height: y };
}

function groupsOf({ nodes, lines }: Scene, { size, colour, groups }: Telling) {
  const shapes = new Set(nodes.map(({ shape }) => shape));
  const valences = new Set(lines.map(({ valence }) => valence));
  const modalities = new Set(lines.map(({ modality }) => modality));
  const words = (text: string): Entry => ({ sign: [], width: 0, words: text });
  const isMany = lines.some(({ type }) => type !== 'claim');
  const circles = shapes.has('double-circle')
    ? [{ sign: circleSign(), width: 14, words: CIRCLE_NAME }]
    : [];
  const who = KINDS.filter((kind) => shapes.has(KIND_SHAPE[kind].shape)).map((kind) => ({
    sign: shapeSign(KIND_SHAPE[kind].shape),
    width: 14,
    words: KIND_SHAPE[kind].name,
  }));
  const way = VALENCES.filter((valence) => valences.has(valence)).map((valence) => ({
    sign: [...lineSign(valence), glyphAt(valence, LINE_SIGN + 12)],
    width: LINE_SIGN + 18,
    words: VALENCE_MARK[valence].name,
  }));
  const surely = MODALITIES.filter((modality) => modalities.has(modality)).map((modality) => ({
    sign: modalitySign(modality),
    width: LINE_SIGN,
    words: MODALITY_LINE[modality].name,
  }));
  const colours =
    colour === 'none'
      ? []
      : [
          colour === 'circle'
            ? words('same colour and number: one circle')
            : colour === 'file'
              ? words('number and colour as in the file')
              : words(`darker: ${MEASURE_WORDS[colour].more}`),
        ];
  const { shown, more } = tellGroups(colour === 'file' ? groups : []);
  const inFile = shown.map(({ group, words: told }) => ({
    sign: swatch(fillOfGroup(group)),
    width: 12,
    words: told,
  }));
  return [
    {
      heading: 'Who',
      entries: [...who, ...circles, words(tellSizing(size)), ...colours],
    },
    { heading: 'Colours', entries: [...inFile, ...(more === null ? [] : [words(more)])] },
    { heading: 'Which way', entries: [...way, ...(isMany ? [words('wider: more claims')] : [])] },
    { heading: 'How surely', entries: surely },
  ].filter(({ entries }) => entries.length > 0);
}

function shapeSign(shape: Shape): Mark[] {
  const at = { x: 7, y: 0 };
  return [
    { type: 'path', path: outline(shape, 12), at, fill: 'paper-2', stroke: 'ink', width: 1.2 },
  ];
}

function circleSign(): Mark[] {
  const [outer] = shapeSign('double-circle');
  const path = outline('circle', 6);
  return [
    ...(outer ? [outer] : []),
    { type: 'path', path, at: { x: 7, y: 0 }, stroke: 'ink', width: 1 },
  ];
}

function swatch(fill: Tone): Mark[] {
  return [{ type: 'path', path: 'M0 -6H12V6H0Z', fill, stroke: 'ink', width: 1 }];
}

function lineSign(tone: Tone, dash: readonly number[] = []): Mark[] {
  const path = `M1 0H${LINE_SIGN - 1}`;
  return [{ type: 'path', path, stroke: tone, width: 3, ...(dash.length > 0 ? { dash } : {}) }];
}

function glyphAt(valence: keyof typeof VALENCE_STROKES, x: number): Mark {
  const path = VALENCE_STROKES[valence];
  return { type: 'path', path, at: { x, y: 0 }, stroke: 'ink', width: 1.3 };
}

function modalitySign(modality: keyof typeof MODALITY_LINE): Mark[] {
  const { dash, tone } = MODALITY_LINE[modality];
  const line = lineSign(tone === 'soft' ? 'structure-soft' : 'structure', dash);
  if (modality !== 'attributed') return line;
  const glyph: FigureText = {
    ...{ type: 'text', text: ATTRIBUTED_GLYPH, face: 'title', size: 20, tone: 'ink' },
    ...{ x: LINE_SIGN / 2, y: 11, anchor: 'middle', halo: 1.5 },
  };
  return [...line, glyph];
}

function write(text: string, x: number, y: number, size: number, tone: Tone): FigureText {
  return { type: 'text', text, x, y, face: 'text', size, tone };
}
