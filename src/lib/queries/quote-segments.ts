import { findMentions } from '$lib/model/find-mentions';
import type { Quote } from '$lib/model/schema';

/** A stretch of a quote; `actor` is whom it stands for, where that is known. */
export interface Segment {
  text: string;
  actor?: string;
}

/** A quote's words cut at its mentions, in order. */
export function segmentsOf(quote: Quote): Segment[] {
  const { exact } = quote;
  const marks = findMentions(quote)
    .filter((mention) => mention !== undefined)
    .sort((a, b) => a.start - b.start);
  const segments = marks.flatMap(({ start, end, actor }, i): Segment[] => [
    { text: exact.slice(marks[i - 1]?.end ?? 0, start) },
    { text: exact.slice(start, end), actor },
  ]);
  return [...segments, { text: exact.slice(marks.at(-1)?.end ?? 0) }].filter(({ text }) => text);
}
