import { findNesting, findSyntax } from '$lib/formats/json-places';
import type { JsonSpan } from '$lib/formats/json-tokens';
import { placeAt } from '$lib/formats/place-at';
import { formatCount, Findings, type Where } from './findings';
import type { GraphRecords, ReadOptions, ReadRecords } from './graph-records';
import { inspectJson } from './inspect-json';
import { isObject, nameType, type JsonObject } from './json-values';
import { Turns } from './take-turns';

/** A JSON text that was read, with what a reader of graphs asks of it. */
export interface JsonReading {
  value: unknown;
  findings: Findings;
  /** Visits the objects of the list at a path one by one; what is no object is left out, a list longer than `most` refused. */
  visit: (
    path: readonly string[],
    most: number,
    read: (entry: JsonObject, where: Where, index: number) => void,
  ) => Promise<void>;
}

/** Reads a graph out of a JSON text by `read`; a text that is no JSON is refused with line and column. */
export async function parseJson(
  text: string,
  options: ReadOptions,
  read: (reading: JsonReading) => Promise<GraphRecords | undefined>,
): Promise<ReadRecords> {
  const findings = new Findings(options.file);
  const turns = new Turns(options);
  const parsed = findNesting(text) ? undefined : tryToParse(text);
  if (!parsed) {
    const { offset, found, remedy } = findNesting(text) ?? findSyntax(text);
    findings.refuse(found, remedy, { at: placeAt(text, offset) });
    return findings.finish();
  }
  const { inexact, entries } = await inspectJson(text, findings, turns);
  // Kept as they are written: ids of many digits would else become each other.
  const value = inexact.length > 0 ? JSON.parse(quote(text, inexact)) : parsed.value;
  const visit: JsonReading['visit'] = async (path, most, each) => {
    const list = path.reduce((held, key) => (isObject(held) ? held[key] : undefined), value);
    if (!Array.isArray(list)) return;
    const places = entries.get(JSON.stringify(path)) ?? [];
    const name = path.join('.');
    if (list.length > most) {
      const found = `${formatCount(list.length)} entries, more than ${formatCount(most)}`;
      findings.refuse(found, 'Open a part of it', { path: name || 'top level' });
      return;
    }
    for (const [index, entry] of (list as unknown[]).entries()) {
      if (turns.due) await turns.take(0.5 + (index / list.length) * 0.5);
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
  return findings.finish(await read({ value, findings, visit }));
}

function tryToParse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function quote(text: string, tokens: readonly JsonSpan[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of tokens) {
    parts.push(text.slice(done, start), `"${text.slice(start, end)}"`);
    done = end;
  }
  return parts.join('') + text.slice(done);
}
