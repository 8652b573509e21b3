import { findNesting, findSyntax, type SyntaxProblem } from '$lib/formats/json-places';
import type { JsonSpan } from '$lib/formats/json-tokens';
import { placeAt } from '$lib/formats/place-at';
import type { Findings, Where } from './findings';
import type { GraphRecords, ReadOptions, ReadRecords } from './graph-records';
import { inspectJson } from './inspect-json';
import { isObject, nameType, type JsonObject } from './json-values';
import { measureJson, type JsonList } from './measure-json';
import { readInTurns } from './take-turns';

/** A JSON text that was read, with what a reader of graphs asks of it. */
export interface JsonReading {
  value: unknown;
  findings: Findings;
  /** Visits the objects of a list one by one, if it is there; what is no object is left out. */
  visit: (
    list: JsonList,
    read: (entry: JsonObject, where: Where, index: number) => void,
  ) => Promise<void>;
}

/** Reads a graph out of a JSON text by `read`, which visits `lists`; a text that is no JSON is refused with line and column. */
export async function parseJson(
  text: string,
  lists: readonly JsonList[],
  options: ReadOptions,
  read: (reading: JsonReading) => Promise<GraphRecords | undefined>,
): Promise<ReadRecords> {
  return readInTurns(options, async (turns, findings) => {
    const fail = ({ offset, ...words }: SyntaxProblem) =>
      findings.end(placeAt(text, offset), words);
    const nesting = findNesting(text);
    if (nesting) fail(nesting);
    await measureJson(text, lists, findings, turns);
    // In one piece, which nobody can interrupt, with little that is alive beside it.
    let value = tryToParse(text);
    if (value === undefined) fail(findSyntax(text));
    const { inexact, entries } = await inspectJson(text, lists, findings, turns);
    // Kept as they are written: ids of many digits would else become each other.
    if (inexact.length > 0) value = tryToParse(quoteAll(text, inexact));
    const visit: JsonReading['visit'] = async (list, each) => {
      const held = list.path.reduce(
        (above, key) => (isObject(above) ? above[key] : undefined),
        value,
      );
      if (!Array.isArray(held)) return;
      const places = entries.get(list) ?? [];
      const name = list.path.join('.');
      for (const [index, entry] of (held as unknown[]).entries()) {
        if (turns.due) await turns.take(0.5 + (index / held.length) * 0.5);
        const where = { at: places[index], path: `${name}[${index}]` };
        if (isObject(entry)) each(entry, where, index);
        else
          findings.warn(
            `${nameType(entry)} where an object is expected: it is left out`,
            'Remove it, or mend it',
            where,
          );
      }
    };
    return read({ value, findings, visit });
  });
}

/** Undefined for what is no JSON. */
function tryToParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function quoteAll(text: string, tokens: readonly JsonSpan[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of tokens) {
    parts.push(text.slice(done, start), `"${text.slice(start, end)}"`);
    done = end;
  }
  return parts.join('') + text.slice(done);
}
