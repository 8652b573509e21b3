import type { Arranged, Modality, Valence } from '$lib/model/vocabulary';
import type { Bundle, OpenedCircle, ShownCircle } from '$lib/queries/circle-map';
import type { Selection } from '$lib/queries/selection';
import type { Shape } from './encoding';
import type { Point, Box, Size } from './geometry';
import type { Theme } from './palette';

/** How strongly an element speaks: what is selected, what belongs to it, everything when nothing is, and the rest. */
export type Emphasis = 'selected' | 'lit' | 'plain' | 'faded';

/** Where an actor's name stands; `hidden` when there is no room for it. */
export type NameSide = 'below' | 'above' | 'right' | 'left' | 'hidden';

/** What a click on an element selects, or opens. */
export type Target = Selection | ShownCircle | Bundle;

/** Whether a target can be selected; the others open. */
export function isSelection(target: Target): target is Selection {
  return target.type !== 'circle' && target.type !== 'bundle';
}

/** Fields that every element of a scene has. `id` is the scene's own. */
interface Element {
  id: string;
  target: Target;
  emphasis: Emphasis;
}

/** An actor or a closed circle: its centre and diameter in px, its name and how many claims it takes part in. */
export interface SceneNode extends Element, Point {
  size: number;
  shape: Shape;
  name: string;
  nameSide: NameSide;
  claims: number;
  /** The number that its colour tells; part of the name as it is drawn. */
  told: string | null;
  /** What fills it instead of the quiet usual; see fill-actors.ts. */
  fill: Fill | null;
  /** Whether a reader has put it where it is. */
  pinned: boolean;
}

/** One of the shades (more is darker) or one of the tints (another is another circle) of a palette, from 0; or a colour of
 * its own, `#rrggbb`. */
export type Fill = `shade-${number}` | `tint-${number}` | `#${string}`;

/** A relationship, one claim of an opened one, or a circle’s bundle: a curve between two nodes (ids), bent by `bend` px (see bentCurve),
 * with its middle at `x`, `y`. */
export interface SceneLine extends Element, Point {
  type: 'relationship' | 'claim' | 'bundle';
  source: string;
  sink: string;
  bend: number;
  width: number;
  /** Whether it points at its sink; a graph file may not say. */
  directed: boolean;
  valence: Valence;
  modality: Modality;
}

/** A claim's label on a plate over its line; `text` in lines. */
export interface ScenePlate extends Element, Box {
  text: string[];
  valence: Valence;
}

/** The rim of an opened circle, round its members. */
export interface SceneRim extends Box {
  id: string;
  name: string;
  circle: OpenedCircle;
}

/** Everything to draw, in px of a picture of `size` at zoom 1; lesser things first. */
export interface Scene {
  size: Size;
  /** Font size of names and of plates in px. */
  fontSize: number;
  plateFontSize: number;
  rims: SceneRim[];
  nodes: SceneNode[];
  lines: SceneLine[];
  plates: ScenePlate[];
}

/** Any element of a scene. */
export type SceneElement = SceneNode | SceneLine | ScenePlate;

/** How the picture stands in its frame: zoom, and the place of the scene's origin in px. */
export interface Viewport {
  zoom: number;
  x: number;
  y: number;
}

/** What a renderer tells; elements by their scene ids. */
export interface GraphViewEvents {
  onPick: (id: string | null) => void;
  /** `at` is where the pointer came upon it, in px of the frame. */
  onHover: (id: string | null, at: Point | null) => void;
  onMove: (id: string, to: Point) => void;
  /** The reader has let go of what they moved. */
  onDrop: (id: string) => void;
  onViewport: (viewport: Viewport) => void;
}

/** What a layout must know: actors (keys) with their diameters in px, and who is connected with whom. */
export interface Plan {
  layout: Arranged;
  nodes: readonly { id: string; size: number }[];
  lines: readonly (readonly [source: string, sink: string])[];
}

/** Draws scenes. */
export interface GraphView {
  /**
   * Shows a scene; calling it again with the same scene changes nothing. What is there already looks as it should at once;
   * what is new comes in parts, and all of it is there when this comes back, unless another scene has been given since.
   */
  render(scene: Scene, theme: Theme): Promise<void>;
  /** Zooms about the middle of the frame. */
  zoomBy(factor: number): void;
  /** Brings everything into the frame. */
  fit(): void;
  /** Goes back to zoom 1, where the scene fills its size. */
  reset(): void;
  /** Brings elements into the frame, if they are not there, without changing the zoom. */
  reveal(ids: readonly string[]): void;
  destroy(): void;
}
