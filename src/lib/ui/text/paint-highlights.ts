import type { Span } from '$lib/anchoring/anchoring';
import type { Paragraph } from '$lib/anchoring/find-paragraphs';

/** The element of each paragraph, whose one text node holds its words. */
export type ParagraphElements = ReadonlyMap<Paragraph, HTMLElement>;

/** Paints stretches of a text with a named highlight of the style sheet, in place of what it painted before. */
export function paintHighlights(
  name: string,
  elements: ParagraphElements,
  spans: readonly Span[],
): void {
  // Where a browser has no highlights, the marks in the margin are what there is.
  if (!('highlights' in CSS)) return;
  CSS.highlights.set(name, new Highlight(...spans.flatMap((span) => rangesOf(elements, span))));
}

/** Takes a highlight off the page. */
export function clearHighlights(name: string): void {
  if ('highlights' in CSS) CSS.highlights.delete(name);
}

/** The parts of a stretch in each paragraph that it runs through. */
export function rangesOf(elements: ParagraphElements, { start, end }: Span): Range[] {
  return [...elements].flatMap(([paragraph, element]) => {
    const words = element.firstChild;
    const from = Math.max(start, paragraph.start);
    const to = Math.min(end, paragraph.end);
    if (!words || from >= to) return [];
    const range = new Range();
    range.setStart(words, from - paragraph.start);
    range.setEnd(words, to - paragraph.start);
    return [range];
  });
}

/** The offset within the whole text of a point on the screen, where there are words. */
export function offsetAt(elements: ParagraphElements, x: number, y: number): number | undefined {
  const [node, offset] = caretAt(x, y);
  for (const [paragraph, element] of elements)
    if (node === element.firstChild) {
      // A caret goes to the nearest gap; a click beside the words is none on them.
      const range = new Range();
      range.selectNodeContents(element);
      const onWords = [...range.getClientRects()].some(
        (box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
      );
      return onWords ? paragraph.start + offset : undefined;
    }
  return undefined;
}

function caretAt(x: number, y: number): [Node | null, number] {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return [position?.offsetNode ?? null, position?.offset ?? 0];
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return [range?.startContainer ?? null, range?.startOffset ?? 0];
}
