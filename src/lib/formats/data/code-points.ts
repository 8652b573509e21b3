import type { Quote } from '$lib/model/schema';

/**
 * Where a quote stands, counted in Unicode code points as the W3C's selectors are; null without the text, or where the
 * text is another one: nothing is guessed.
 */
export function toCodePoints(
  text: string | null,
  length: number,
  { exact, start, end }: { [Part in 'exact' | 'start' | 'end']: Quote[Part] | undefined },
): { start: number; end: number } | null {
  if (text === null || text.length !== length || start === undefined || end === undefined)
    return null;
  if (text.slice(start, end) !== exact || cutsPair(text, start) || cutsPair(text, end)) return null;
  const before = countCodePoints(text.slice(0, start));
  return { start: before, end: before + countCodePoints(text.slice(start, end)) };
}

function countCodePoints(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

function cutsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(at - 1, 0), at + 1));
}
