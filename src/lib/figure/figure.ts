import type { Size } from '$lib/scene/geometry';
import type { Tone } from '$lib/scene/palette';
import type { Face } from './faces';

/** A figure as plain data: all that is drawn, in px, lesser things first. SVG, pictures and PDF are made from it. */
export interface Figure {
  size: Size;
  title: string;
  /** What a reader who cannot see it is told. */
  description: string;
  /** Of its words, as a language tag. */
  language: string;
  marks: readonly Mark[];
}

export type Mark = FigureGroup | FigurePath | FigureText;

/** Marks that belong together, with a name for those who cannot see them; moved by `at`, then scaled. */
export interface FigureGroup {
  type: 'group';
  /** What it stands for, as a class. */
  role: 'picture' | 'actor' | 'circle' | 'line' | 'plate' | 'legend' | 'quotes' | 'words' | 'mark';
  title?: string;
  description?: string;
  at?: { x: number; y: number; scale: number };
  /** 0 to 1; of everything in it. */
  opacity?: number;
  marks: readonly Mark[];
}

/** An SVG path of absolute commands, filled or stroked or both; `at` moves it. */
export interface FigurePath {
  type: 'path';
  path: string;
  at?: { x: number; y: number };
  fill?: Tone;
  stroke?: Tone;
  width?: number;
  dash?: readonly number[];
  /** 0 to 1. */
  opacity?: number;
}

/** One line of text, its baseline at `y`, before, about or behind `x`. */
export interface FigureText {
  type: 'text';
  text: string;
  x: number;
  y: number;
  face: Face;
  size: number;
  tone: Tone;
  anchor?: 'start' | 'middle' | 'end';
  /** A rim of the paper’s colour so many px wide keeps it off what it stands on. */
  halo?: number;
  /** Read from right to left. */
  leftwards?: boolean;
}

/** Every text of some marks. */
export function textsOf(marks: readonly Mark[]): FigureText[] {
  return marks.flatMap((mark) =>
    mark.type === 'group' ? textsOf(mark.marks) : mark.type === 'text' ? [mark] : [],
  );
}
