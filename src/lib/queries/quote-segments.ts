import type { Quote } from '$lib/model/schema';

/** A stretch of a quote; `actor` is whom it stands for, where that is known. */
export interface Segment {
  text: string;
  actor?: string;
}

/** A quote's words cut at its mentions, in order: each mention marks the first whole words of its own still unmarked. */
export function segmentsOf({ exact, mentions = [] }: Quote): Segment[] {
  const marks: { start: number; end: number; actor: string }[] = [];
  for (const { surface, actor } of mentions) {
    for (let at = exact.indexOf(surface); at >= 0; at = exact.indexOf(surface, at + 1)) {
      const end = at + surface.length;
      const free = marks.every((mark) => end <= mark.start || mark.end <= at);
      if (!free || !isWhole(exact, at, end)) continue;
      marks.push({ start: at, end, actor });
      break;
    }
  }
  marks.sort((a, b) => a.start - b.start);
  const segments = marks.flatMap(({ start, end, actor }, i): Segment[] => [
    { text: exact.slice(marks[i - 1]?.end ?? 0, start) },
    { text: exact.slice(start, end), actor },
  ]);
  return [...segments, { text: exact.slice(marks.at(-1)?.end ?? 0) }].filter(({ text }) => text);
}

function isWhole(text: string, start: number, end: number): boolean {
  const letter = /[\p{L}\p{N}]/u;
  return !letter.test(text[start - 1] ?? '') && !letter.test(text[end] ?? '');
}
