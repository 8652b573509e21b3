import { boxesTouch, isInside, pointAt, type Box, type Curve, type Size } from './geometry';
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
/** Places along a curve that are tried, and those that are tried first, by turn. */
const STATIONS = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];
const FAVOURED = [0.5, 0.3, 0.7];

/**
 * A plate for every label that finds room on its curve, clear of `obstacles`, of the other plates and of the picture's
 * edge; labels named first are served first, the others get none.
 */
export function placePlates<Label extends Labelled>(
  labels: readonly Label[],
  obstacles: readonly Box[],
  size: Size,
  fontSize = PLATE_FONT,
): (Label & Plate)[] {
  const taken = [...obstacles];
  return labels.flatMap((labelled) => {
    const text = balanceText(labelled.label, fontSize, MEASURE * fontSize);
    const width = Math.max(...text.map((line) => textWidth(line, fontSize))) + PADDING.x * 2;
    const height = text.length * fontSize * PLATE_LINE_HEIGHT + PADDING.y * 2;
    const favoured = FAVOURED[labelled.turn % FAVOURED.length] ?? 0.5;
    const stations = STATIONS.toSorted((a, b) => Math.abs(a - favoured) - Math.abs(b - favoured));
    const box = stations
      .map((t) => ({ ...pointAt(labelled.curve, t), width, height }))
      .find(
        (option) => isInside(option, size) && !taken.some((other) => boxesTouch(option, other, 2)),
      );
    if (!box) return [];
    taken.push(box);
    return [{ ...labelled, ...box, text }];
  });
}
