import { writeHiddenOut } from '$lib/formats/hidden-characters';
import { countVerified, isVerified, type Difference } from '$lib/anchoring/anchoring';
import { isAnotherText } from '$lib/anchoring/check-quotes';
import { formatProblem } from '$lib/model/problem';
import type { CheckedQuote, FileCheck } from './check-file';

const COLUMNS: [heading: string, count: (check: FileCheck) => number][] = [
  ['quotes', ({ quotes }) => quotes.length],
  ['verified', ({ counts }) => countVerified(counts)],
  ['elided', ({ counts }) => counts.elided],
  ['ambiguous', ({ counts }) => counts.ambiguous],
  ['changed', ({ counts }) => counts.changed],
  ['not found', ({ counts }) => counts.orphaned],
  ['not searched', ({ counts }) => counts.skipped],
  ['not checked', ({ counts }) => counts.unchecked],
  ['problems', ({ problems }) => problems.length],
];

/** The checks as data for other programs; the shape is in the README. */
export function formatCheckJson(checks: readonly FileCheck[]): string {
  const documents = checks.map(({ file, problems, text, counts, quotes }) => ({
    file,
    problems: problems.map(({ place, found, remedy }) => ({
      at: place,
      message: `${found}. ${remedy}.`,
    })),
    text,
    counts,
    quotes: quotes.map(({ key, index, anchoring: { status, start, end, matched } }) => ({
      claim: key,
      index,
      status,
      start: start ?? null,
      end: end ?? null,
      matched: matched ?? null,
    })),
  }));
  return JSON.stringify({ documents }, null, 2);
}

/** The checks as a table, totals first, then everything that is wrong, document by document. */
export function formatCheckText(checks: readonly FileCheck[]): string {
  const numbers = checks.map((check) => COLUMNS.map(([, count]) => count(check)));
  const totals = COLUMNS.map((_, i) => numbers.reduce((sum, row) => sum + (row[i] ?? 0), 0));
  const shown = COLUMNS.map(([heading], i) => i === 0 || heading === 'problems' || totals[i] !== 0);
  const rows = [
    ['', ...COLUMNS.map(([heading]) => heading)],
    ...[['in all', ...totals], ...checks.map(({ file }, i) => [file, ...(numbers[i] ?? [])])],
  ].map((row) => row.filter((_, i) => i === 0 || shown[i - 1]).map(String));
  return writeHiddenOut([formatTable(rows), ...checks.flatMap(formatFaults)].join('\n'));
}

function formatTable(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const pad = (cell: string, i: number) =>
    i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

function formatFaults({ file, problems, text, quotes }: FileCheck): string[] {
  const unverified = quotes.filter(({ anchoring }) => text !== null && !isVerified(anchoring));
  const isAnother = text !== null && isAnotherText(quotes.map(({ anchoring }) => anchoring));
  const faults = [
    ...problems.map(formatProblem),
    ...(text !== null && !text.same && !isAnother
      ? ['The text is not the one that offsets count in; positions were not compared.']
      : []),
    ...(isAnother
      ? ['This is a different text: nearly none of the quotes stands in it.']
      : unverified.map(formatUnverified)),
  ];
  return faults.length === 0 ? [] : ['', file, ...faults.map((fault) => `  ${fault}`)];
}

function formatUnverified({ key, index, quote, anchoring }: CheckedQuote): string {
  const { status, start, end, candidates = [], differences } = anchoring;
  const place = start === undefined ? '' : ` at ${start} to ${end}`;
  const places = candidates.map((one) => `${one.start} to ${one.end}`).join(', ');
  const dangers = [...new Set(differences?.flatMap((run) => run.dangers))];
  const told = {
    elided: `shortened${place}`,
    ambiguous: `stands more than once, at ${places}`,
    changed: `differs from the text${place}${dangers.length > 0 ? `, in a ${dangers.join(' and a ')}` : ''}`,
    orphaned: 'is not in the text',
    skipped: 'not searched',
  }[status as string];
  const words = differences?.map(formatDifference).join('') ?? quote.exact;
  return `${key}, quote ${index}: ${told ?? status}: “${words}”`;
}

function formatDifference({ in: side, words }: Difference): string {
  return side === 'both' ? words : side === 'quote' ? `[-${words}-]` : `{+${words}+}`;
}
