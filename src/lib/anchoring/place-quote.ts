import type { Quote } from '$lib/model/schema';
import type { Paragraph } from './find-paragraphs';

/** Where a quote stands: UTF-16 offsets, the paragraph's number, and a few words on either side within it. */
export interface Place {
  start: number;
  end: number;
  paragraph: number;
  prefix: string;
  suffix: string;
}

/** Enough to tell two places apart and to hear the sentence, and no more of the article than that. */
const CONTEXT_UNITS = 10;

/**
 * Every place of a text where the quote's words stand to the letter, in one paragraph; a paragraph, prefix or suffix
 * that the quote already names narrows them. One place is an answer; none or several are for a person to settle.
 */
export function placeQuote(
  text: string,
  paragraphs: readonly Paragraph[],
  { exact, paragraph, prefix = '', suffix = '' }: Quote,
): Place[] {
  return paragraphs
    .filter(({ number }) => paragraph === undefined || number === paragraph)
    .flatMap((within) =>
      occurrencesOf(exact, text, within).map((start) => placeAt(text, within, start, exact)),
    )
    .filter(
      ({ start, end }) => text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end),
    );
}

function occurrencesOf(exact: string, text: string, { start, end }: Paragraph): number[] {
  const found: number[] = [];
  for (
    let at = text.indexOf(exact, start);
    at >= 0 && at + exact.length <= end;
    at = text.indexOf(exact, at + 1)
  )
    found.push(at);
  return found;
}

function placeAt(text: string, within: Paragraph, start: number, exact: string): Place {
  const end = start + exact.length;
  const before = text.slice(within.start, start);
  const after = text.slice(end, within.end);
  return {
    start,
    end,
    paragraph: within.number,
    prefix:
      before.length > CONTEXT_UNITS ? before.slice(-CONTEXT_UNITS).replace(/^\S*\s/, '') : before,
    suffix:
      after.length > CONTEXT_UNITS ? after.slice(0, CONTEXT_UNITS).replace(/\s\S*$/, '') : after,
  };
}
