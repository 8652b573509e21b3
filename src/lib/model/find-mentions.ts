import type { Quote } from './schema';

/** A mention where it stands in its quote; UTF-16 offsets within `exact`. */
export interface FoundMention {
  start: number;
  end: number;
  actor: string;
}

/**
 * Where a quote's mentions stand, in their order: each at the first whole words of its own that no earlier one has
 * taken, undefined where there are none left.
 */
export function findMentions({ exact, mentions = [] }: Quote): (FoundMention | undefined)[] {
  const found: FoundMention[] = [];
  return mentions.map(({ surface, actor }) => {
    for (let at = exact.indexOf(surface); at >= 0; at = exact.indexOf(surface, at + 1)) {
      const end = at + surface.length;
      const free = found.every((other) => end <= other.start || other.end <= at);
      if (!free || !isWhole(exact, at, end)) continue;
      const mention = { start: at, end, actor };
      found.push(mention);
      return mention;
    }
    return undefined;
  });
}

function isWhole(text: string, start: number, end: number): boolean {
  const letter = /[\p{L}\p{N}]/u;
  return !letter.test(text[start - 1] ?? '') && !letter.test(text[end] ?? '');
}
