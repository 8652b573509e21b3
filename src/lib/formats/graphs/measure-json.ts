import { JsonScanner, readLenient } from '$lib/formats/json-tokens';
import { placeAt } from '$lib/formats/place-at';
import type { Findings } from './findings';
import { CAPS } from './graph-records';
import { quote, tooMuch } from './problem-words';
import type { Turns } from './take-turns';

/** A list of nodes or edges, by the keys that lead to it, and how many entries it may have. */
export interface JsonList {
  path: readonly string[];
  most: number;
}

/** An object or list: what may lead to one of the lists by which keys, and what its entries are counted for. */
interface Open {
  isList: boolean;
  /** Undefined where no list of ours can be. */
  path: readonly string[] | undefined;
  list: JsonList | undefined;
  entries: number;
}

/**
 * Ends the reader before anything is built of a text that holds more than `lists` and `CAPS` have room for: a parser takes
 * it all in one piece. The text need not be JSON.
 */
export async function measureJson(
  text: string,
  lists: readonly JsonList[],
  findings: Findings,
  turns: Turns,
): Promise<void> {
  const deepest = Math.max(...lists.map(({ path }) => path.length));
  const open: Open[] = [];
  let key = '';
  let values = 0;
  const scanner = new JsonScanner(text);
  while (scanner.next()) {
    const { type, start } = scanner;
    if (turns.due) await turns.take((start / text.length) * 0.25);
    const parent = open.at(-1);
    if (type === '}' || type === ']') {
      open.pop();
    } else if (type === 'key') {
      if (parent?.path && parent.path.length < deepest) key = readLenient(text, scanner);
    } else {
      values += 1;
      if (values > CAPS.fields) findings.end(placeAt(text, start), tooMuch('values', CAPS.fields));
      if (parent?.list && (parent.entries += 1) > parent.list.most)
        findings.end(placeAt(text, start), tooMuch(...entriesOf(parent.list)));
      if (type !== '{' && type !== '[') continue;
      const path = !parent ? [] : parent.isList ? undefined : parent.path && [...parent.path, key];
      const near = path && path.length <= deepest ? path : undefined;
      const isList = type === '[';
      const list = isList && near ? findList(lists, near) : undefined;
      open.push({ isList, path: near, list, entries: 0 });
    }
  }
}

/** The list at a path, if it is one of these. */
export function findList(
  lists: readonly JsonList[],
  path: readonly string[],
): JsonList | undefined {
  return lists.find(
    (list) => list.path.length === path.length && list.path.every((key, i) => key === path[i]),
  );
}

function entriesOf({ path, most }: JsonList): [what: string, most: number] {
  const name = path.at(-1);
  return [name === undefined ? 'entries' : `entries in ${quote(name)}`, most];
}
