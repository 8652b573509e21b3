import type { Quote } from '$lib/model/schema';
import type { Anchoring } from './anchoring';
import type { Paragraph } from './find-paragraphs';

/** Something a quote says about its place that is not so in the text it was counted in. */
export interface Disagreement {
  field: 'start' | 'end' | 'paragraph' | 'prefix' | 'suffix';
  found: string;
}

/** What a quote says about its place, beside where it was found; only for the very text its offsets count in. */
export function findDisagreements(
  text: string,
  paragraphs: readonly Paragraph[],
  quote: Quote,
  { start, end }: Anchoring,
): Disagreement[] {
  if (start === undefined || end === undefined) return [];
  const within = paragraphs.find((paragraph) => paragraph.start <= start && start < paragraph.end);
  const { prefix = '', suffix = '' } = quote;
  const offset = (field: 'start' | 'end', is: number) =>
    quote[field] === undefined || quote[field] === is
      ? []
      : [{ field, found: `${quote[field]}, but the words stand at ${start} to ${end}` }];
  const around = (field: 'prefix' | 'suffix', agrees: boolean) =>
    agrees ? [] : [{ field, found: `“${quote[field]}” is not what stands beside the words` }];
  return [
    ...offset('start', start),
    ...offset('end', end),
    ...(quote.paragraph === undefined || quote.paragraph === within?.number
      ? []
      : [
          {
            field: 'paragraph' as const,
            found: `${quote.paragraph}, but the words stand in ${within?.number ?? 'none'}`,
          },
        ]),
    ...around('prefix', text.slice(0, start).endsWith(prefix)),
    ...around('suffix', text.startsWith(suffix, end)),
  ];
}
