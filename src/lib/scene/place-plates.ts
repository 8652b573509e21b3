import {
  boxesTouch,
  crosses,
  isInside,
  pointAt,
  wayOf,
  type Box,
  type Curve,
  type Size,
} from './geometry';
import { balanceText, textWidth } from './text-width';

/** A label that looks for a place on its curve. */
interface Labelled {
  label: string;
  curve: Curve;
  /** Its rank among parallel curves: neighbours keep to different places along theirs. */
  turn: number;
}

/** A label's plate: its box and its text in lines. */
interface Plate extends Box {
  text: string[];
}

/** Plates are set in this size (px) and spacing, whatever the picture's, where the reader's text is of the usual size. */
export const PLATE_FONT = 12;
export const PLATE_LINE_HEIGHT = 1.25;
const PADDING = { x: 5, y: 2.5 };
/** Labels break into lines of at most this width, in em. */
const MEASURE = 13;
/** Places along a curve that are tried, and those that are liked best, by turn. */
const STATIONS = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];
const FAVOURED = [0.5, 0.3, 0.7];
/** Room between two plates in px. */
const GAP = 4;
/** A plate over more lines of others than this says no longer which is its own. */
const MOST_COVERED = 3;
/** What a plate would rather not cover costs so much; the whole way along its curve costs 1. */
const COST = { line: 0.15, faded: 0.1 };

/** What plates have to reckon with. */
export interface Surroundings {
  size: Size;
  /** Nothing of this may be covered, */
  obstacles: readonly Box[];
  /** and this only where there is no other way. */
  faded: readonly Box[];
}

/**
 * A plate for every label that finds room on its curve, clear of obstacles, of the other plates and of the picture's
 * edge, and where it covers least of the other labels' lines; labels named first are served first, the others get none.
 */
export function placePlates<Label extends Labelled>(
  labels: readonly Label[],
  { size, obstacles, faded }: Surroundings,
  fontSize = PLATE_FONT,
): (Label & Plate)[] {
  const taken = [...obstacles];
  const ways = labels.map(({ curve }) => ({ curve, way: wayOf(curve) }));
  return labels.flatMap((labelled) => {
    const text = balanceText(labelled.label, fontSize, MEASURE * fontSize);
    const width = Math.max(...text.map((line) => textWidth(line, fontSize))) + PADDING.x * 2;
    const height = text.length * fontSize * PLATE_LINE_HEIGHT + PADDING.y * 2;
    const favoured = FAVOURED[labelled.turn % FAVOURED.length] ?? 0.5;
    const others = ways.filter(({ curve }) => curve !== labelled.curve);
    const options = STATIONS.flatMap((t) => {
      const box = { ...pointAt(labelled.curve, t), width, height };
      if (!isInside(box, size) || taken.some((other) => boxesTouch(box, other, GAP))) return [];
      const covered = others.filter(({ way }) => crosses(way, box)).length;
      if (covered > MOST_COVERED && labelled.turn > 0) return [];
      const stepped = faded.filter((other) => boxesTouch(box, other)).length;
      const cost = Math.abs(t - favoured) + covered * COST.line + stepped * COST.faded;
      return [{ box, cost }];
    });
    const best = options.sort((a, b) => a.cost - b.cost)[0];
    if (!best) return [];
    taken.push(best.box);
    return [{ ...labelled, ...best.box, text }];
  });
}
