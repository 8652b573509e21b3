import { formatCount } from '$lib/model/count';
import { LineCounter } from '$lib/formats/place-at';
import { CAPS, type Place } from './graph-records';

/** A row of a table, and where it begins; lines in quoted cells count. */
export interface Row {
  cells: string[];
  at: Place;
  /** Offset of what follows it. */
  end: number;
}

/** Why a text is no table from there on. */
export interface RowFault {
  found: string;
  remedy: string;
  at: Place;
}

const QUOTES = 'Close the quote; a quote within quotes is written twice';

/**
 * The rows of a CSV text one by one: quoting as RFC 4180 has it, lines that end in any way, blank ones left out, spaces
 * around what is not quoted cut off; from an offset where a row begins. It ends at a fault, which it returns.
 */
export function* splitRows(
  text: string,
  delimiter: string,
  from = 0,
): Generator<Row, RowFault | undefined> {
  // Old Macintosh files have no line feed.
  const newline = text.includes('\n') ? '\n' : '\r';
  const counter = new LineCounter(text, newline);
  let at = from;
  while (at < text.length) {
    const start = at;
    const cells: string[] = [];
    for (let more = true; more;) {
      while (text[at] === ' ' && delimiter !== ' ') at += 1;
      const begin = at;
      let end: number;
      if (text[at] === '"') {
        end = endOfQuoted(text, at);
        if (end < 0)
          return { found: 'a quote that is never closed', remedy: QUOTES, at: counter.at(begin) };
        cells.push(text.slice(begin + 1, end - 1).replaceAll('""', '"'));
        while (text[end] === ' ' || (text[end] === '\r' && newline === '\n')) end += 1;
        const next = text[end];
        if (next !== undefined && next !== delimiter && next !== newline)
          return {
            found: `“${next}” after the closing quote of a cell that begins in line ${counter.at(begin).line}`,
            remedy: QUOTES,
            at: counter.at(end),
          };
      } else {
        end = endOfPlain(text, at, delimiter, newline);
        let last = end;
        if (text[end] !== delimiter && text[last - 1] === '\r' && last > begin) last -= 1;
        while (last > begin && text[last - 1] === ' ') last -= 1;
        cells.push(text.slice(begin, last));
      }
      if (cells.length > CAPS.attributes) {
        const found = `a row of more than ${formatCount(CAPS.attributes)} cells`;
        return { found, remedy: 'Leave some columns out', at: counter.at(start) };
      }
      more = text[end] === delimiter;
      at = end + 1;
    }
    if (cells.length > 1 || cells[0] !== '') yield { cells, at: counter.at(start), end: at };
  }
  return undefined;
}

/** After the closing quote; -1 without one. */
function endOfQuoted(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? -1 : at + 1;
}

function endOfPlain(text: string, start: number, delimiter: string, newline: string): number {
  let at = start;
  while (at < text.length && text[at] !== delimiter && text[at] !== newline) at += 1;
  return at;
}
