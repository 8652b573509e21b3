/** How a quote was found in a text. Only `exact` and `normalized` count as verified. */
export const STATUSES = [
  'exact',
  'normalized',
  'elided',
  'ambiguous',
  'changed',
  'orphaned',
  'skipped',
  'unchecked',
] as const;
export type Status = (typeof STATUSES)[number];

/** A stretch of a text, in UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** Why a difference between a quote and a text may turn its meaning round. */
export type Danger = 'negation' | 'number' | 'modal' | 'name';

/** A run of words that quote and text share, or that only one of them has. */
export interface Difference {
  in: 'both' | 'quote' | 'text';
  words: string;
  dangers: Danger[];
}

/** What came of looking for a quote in a text. */
export interface Anchoring extends Partial<Span> {
  status: Status;
  /** The words of the text from `start` to `end`. */
  matched?: string;
  /** Of an elided quote: where each part stands. */
  parts?: Span[];
  /** Of an ambiguous quote: everywhere it stands, nearest to its stored place first. */
  candidates?: Span[];
  /** Of a changed quote: its words and the text's, in order. */
  differences?: Difference[];
}

/** Only these say that a quote's words stand in the text, but for their typography. */
export const VERIFIED = ['exact', 'normalized'] as const satisfies Status[];

/** Whether a quote's words stand in the text. */
export function isVerified({ status }: Pick<Anchoring, 'status'>): boolean {
  return VERIFIED.some((verified) => verified === status);
}

/** How many quotes have each status. */
export function countStatuses(anchorings: Iterable<Anchoring>): Record<Status, number> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<
    Status,
    number
  >;
  for (const { status } of anchorings) counts[status] += 1;
  return counts;
}

/** How many of counted quotes are verified. */
export function countVerified(counts: Record<Status, number>): number {
  return VERIFIED.reduce((sum, status) => sum + counts[status], 0);
}
