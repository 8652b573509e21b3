import type { Tone } from '$lib/scene/palette';
import type { Block } from './draw-legend';
import type { Face } from './faces';
import type { FigureText } from './figure';
import type { Typesetter } from './typesetter';

/** How a paragraph is set; `line` is the distance of its lines in shares of `size`. */
export interface Setting {
  face: Face;
  size: number;
  line: number;
  tone: Tone;
}

const LEFTWARDS = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Whether a text is read from right to left: by its first letter that tells. */
export function isLeftwards(text: string): boolean {
  return LEFTWARDS.test(/\p{L}/u.exec(text)?.[0] ?? '');
}

/** A text on one line: no font has a sign for a line break or a tab. */
export function unbroken(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A paragraph in a column of `width` px. */
export function drawWords(
  text: string,
  setting: Setting,
  width: number,
  setter: Typesetter,
): Block {
  const { face, size, tone } = setting;
  const leftwards = isLeftwards(text);
  const words = unbroken(text);
  const lines = words === '' ? [] : setter.wrap(words, face, size, width);
  const leading = size * setting.line;
  const marks = lines.map((line, i): FigureText => ({
    ...{ type: 'text', text: line, face, size, tone },
    ...{ x: leftwards ? width : 0, y: (i + 0.5) * leading + size * 0.34 },
    ...(leftwards ? { leftwards } : {}),
  }));
  return { marks, height: lines.length * leading };
}

/** Blocks one below the other, `gaps` px apart. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const marks: Block['marks'] = [];
  let height = 0;
  for (const block of blocks.filter((one) => one.height > 0)) {
    if (height > 0) height += gap;
    marks.push({
      type: 'group',
      role: 'words',
      at: { x: 0, y: height, scale: 1 },
      marks: block.marks,
    });
    height += block.height;
  }
  return { marks, height };
}
