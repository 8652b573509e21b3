import { JsonScanner, readString, type JsonSpan } from '$lib/formats/json-tokens';
import { LineCounter } from '$lib/formats/place-at';
import type { Findings } from './findings';
import type { Place } from './graph-records';
import { findList, type JsonList } from './measure-json';
import type { Turns } from './take-turns';

/** What parsing alone does not tell of a JSON text. */
export interface JsonInspection {
  /** Numbers that would not come through as they are written. */
  inexact: JsonSpan[];
  /** Where the entries of the lists begin. */
  entries: Map<JsonList, Place[]>;
}

interface Open {
  keys?: Set<string>;
  /** Of the object or list itself; undefined where nobody asks. */
  path: string[] | undefined;
  places?: Place[];
}

/** Reads a text that is JSON a second time for what parsers pass over in silence, and for the lines of its entries. */
export async function inspectJson(
  text: string,
  lists: readonly JsonList[],
  findings: Findings,
  turns: Turns,
): Promise<JsonInspection> {
  const counter = new LineCounter(text);
  const inexact: JsonSpan[] = [];
  const entries = new Map<JsonList, Place[]>();
  const deepest = Math.max(...lists.map(({ path }) => path.length));
  const open: Open[] = [];
  let key = '';
  /** The next one; looked for again only when it is passed. */
  let escape = text.indexOf('\\u');
  const enter = ({ type, start }: JsonScanner) => {
    const parent = open.at(-1);
    parent?.places?.push(counter.at(start));
    const path = parent ? parent.keys && parent.path && [...parent.path, key] : [];
    const near = path && path.length <= deepest ? path : undefined;
    if (type === '{') open.push({ keys: new Set(), path: near });
    if (type !== '[') return;
    const list = near && findList(lists, near);
    const places: Place[] = [];
    open.push(list ? { path: near, places } : { path: near });
    // Of two lists under one key the last one counts, as it does for JSON.parse.
    if (list) entries.set(list, places);
  };
  const scanner = new JsonScanner(text);
  while (scanner.next()) {
    const { type, start, end } = scanner;
    if (turns.due) await turns.take(0.25 + (start / text.length) * 0.25);
    if (type === '}' || type === ']') open.pop();
    else if (type === 'key') {
      key = readString(text, scanner);
      const { keys } = open.at(-1) ?? {};
      if (keys?.has(key))
        findings.warn(
          'the same key twice in one object: only the last is read',
          'Give each its own key, or remove one',
          { at: counter.at(start), path: `“${shorten(key)}”` },
        );
      keys?.add(key);
    } else enter(scanner);
    if (type === 'number') {
      const fault = faultOf(text.slice(start, end));
      if (fault) inexact.push({ start, end });
      if (fault === 'range')
        findings.warn(
          'a number that is out of range: it is kept as text',
          'Nothing, if it may stay text',
          { at: counter.at(start) },
        );
    }
    if (escape >= 0 && escape < start) escape = text.indexOf('\\u', start);
    if (escape >= start && escape < end && /\p{Cs}/u.test(readString(text, scanner)))
      findings.warn(
        'half of a character: an escape from \\ud800 to \\udfff without its other half',
        'Write the whole character',
        {
          at: counter.at(start),
        },
      );
  }
  return { inexact, entries };
}

/** Whether a number as written is not the number that a program has of it: too large or small, or a whole one too long. */
function faultOf(written: string): 'range' | 'digits' | undefined {
  if (written.length < 5) return undefined;
  const number = Number(written);
  if (!Number.isFinite(number)) return 'range';
  if (number === 0 && /^[^eE]*[1-9]/.test(written)) return 'range';
  return /^-?\d+$/.test(written) && String(number) !== written ? 'digits' : undefined;
}

function shorten(key: string): string {
  return key.length > 40 ? `${key.slice(0, 40)}…` : key;
}
