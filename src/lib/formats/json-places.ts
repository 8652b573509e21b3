import { printParseErrorCode, visit } from 'jsonc-parser';
import { MOST_NESTING } from '$lib/model/find-nesting';
import type { Problem } from '$lib/model/problem';
import { findTooDeep, JsonScanner, readString } from './json-tokens';
import { formatPlace, placeAt } from './place-at';

/** Problems beyond this many are counted, not listed. */
const MOST = 100;

/** What is wrong at an offset of a text. */
export interface SyntaxProblem {
  offset: number;
  found: string;
  remedy: string;
}

/** The first place at which a text stops being JSON; only for texts that JSON.parse refuses. */
export function findSyntaxProblem(text: string, file: string): Problem {
  const { offset, found, remedy } = findSyntax(text);
  return { file, place: formatPlace(placeAt(text, offset)), found, remedy };
}

/** The same with its offset. */
export function findSyntax(text: string): SyntaxProblem {
  const deep = findNesting(text);
  if (deep) return deep;
  const { offset, words } = firstError(text);
  const here = text.slice(offset, offset + 20).split('\n')[0];
  const found = `${words} ${here ? `at “${here}”` : 'at the end'}`;
  return { offset, found, remedy: 'Mend the JSON there, or save the file again' };
}

/** Where a text, be it JSON or not, is nested deeper than can be saved again. */
export function findNesting(text: string): SyntaxProblem | undefined {
  const offset = findTooDeep(text, MOST_NESTING);
  if (offset === undefined) return undefined;
  const found = `brackets within brackets, more than ${MOST_NESTING} deep`;
  return { offset, found, remedy: 'Save the file with less nesting' };
}

/** The same problems with the line of the file before each path; a path that is not in the file points at its parent. */
export function withLines(problems: readonly Problem[], text: string): Problem[] {
  const listed = problems.slice(0, MOST);
  const offsets = findOffsets(
    text,
    listed.map(({ place }) => place.split(/[.[\]]+/).filter(Boolean)),
  );
  const placed = listed.map((problem, i) => {
    const offset = offsets[i];
    if (offset === undefined) return problem;
    return { ...problem, place: `${formatPlace(placeAt(text, offset))}, ${problem.place}` };
  });
  const [first] = problems;
  if (!first || problems.length <= MOST) return placed;
  const found = `${problems.length - MOST} more problems`;
  return [
    ...placed,
    { file: first.file, place: 'further on', found, remedy: 'Mend the first ones and try again' },
  ];
}

function firstError(text: string): { offset: number; words: string } {
  let first = { offset: text.length, words: 'something is missing' };
  const done = new Error();
  const onError = (error: number, offset: number) => {
    const words = printParseErrorCode(error).replace(/([a-z])([A-Z])/g, '$1 $2');
    first = { offset, words: words.toLowerCase() };
    throw done;
  };
  try {
    visit(text, { onError }, { disallowComments: true });
  } catch (error) {
    if (error !== done) throw error;
  }
  return first;
}

/** What is looked for below a value, by key or index, and where the value begins. */
class Wanted {
  readonly below = new Map<string, Wanted>();
  offset: number | undefined;
}

/** Where the values at some paths begin, or the nearest ones above them that are there; only in a text that is JSON. */
function findOffsets(text: string, paths: readonly string[][]): (number | undefined)[] {
  const root = new Wanted();
  const ways = paths.map((path) => {
    const way: Wanted[] = [];
    for (const step of path) {
      const { below } = way.at(-1) ?? root;
      const next = below.get(step) ?? new Wanted();
      below.set(step, next);
      way.push(next);
    }
    return way;
  });
  const open: { wanted: Wanted | undefined; index: number }[] = [];
  let key: string | undefined;
  const scanner = new JsonScanner(text);
  while (scanner.next()) {
    const { type } = scanner;
    const parent = open.at(-1);
    if (type === '}' || type === ']') {
      open.pop();
    } else if (type === 'key') {
      key = parent?.wanted && readString(text, scanner);
    } else {
      const found = parent ? parent.wanted?.below.get(key ?? `${parent.index}`) : root;
      if (found) found.offset = scanner.start;
      if (parent) parent.index += 1;
      if (type === '{' || type === '[') open.push({ wanted: found, index: 0 });
      key = undefined;
    }
  }
  return ways.map((way) => way.findLast(({ offset }) => offset !== undefined)?.offset);
}
