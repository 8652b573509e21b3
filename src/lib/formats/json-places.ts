import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Problem } from '$lib/model/problem';

/** Problems beyond this many are counted, not listed. */
const MOST = 100;

/** The first place at which a text stops being JSON; only for texts that JSON.parse refuses. */
export function findSyntaxProblem(text: string, file: string): Problem {
  const errors: ParseError[] = [];
  readTree(text, errors);
  const { offset, error } = errors[0] ?? { offset: text.length, error: 4 };
  const words = printParseErrorCode(error).replace(/([a-z])([A-Z])/g, '$1 $2');
  const here = text.slice(offset, offset + 20).split('\n')[0];
  return {
    file,
    place: formatPlace(lineStartsOf(text), offset),
    found: `${words.toLowerCase()} ${here ? `at “${here}”` : 'at the end'}`,
    remedy: 'Mend the JSON there, or save the file again',
  };
}

/** The same problems with the line of the file before each path; a path that is not in the file points at its parent. */
export function withLines(problems: readonly Problem[], text: string): Problem[] {
  const tree = readTree(text);
  const lineStarts = lineStartsOf(text);
  const placed = problems.slice(0, MOST).map((problem) => {
    const node = tree && nearestNode(tree, problem.place);
    return node
      ? { ...problem, place: `${formatPlace(lineStarts, node.offset)}, ${problem.place}` }
      : problem;
  });
  const [first] = problems;
  if (!first || problems.length <= MOST) return placed;
  const found = `${problems.length - MOST} more problems`;
  return [
    ...placed,
    { file: first.file, place: 'further on', found, remedy: 'Mend the first ones and try again' },
  ];
}

/** Nothing for a text nested so deep that reading it would exhaust the stack. */
function readTree(text: string, errors: ParseError[] = []): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true });
  } catch {
    return undefined;
  }
}

function nearestNode(tree: Node, place: string): Node | undefined {
  const path = place.split(/[.[\]]+/).filter(Boolean);
  const segments = path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  for (let length = segments.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, segments.slice(0, length));
    if (node) return node;
  }
  return undefined;
}

function lineStartsOf(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function formatPlace(lineStarts: readonly number[], offset: number): string {
  const next = lineStarts.findIndex((start) => start > offset);
  const line = next < 0 ? lineStarts.length : next;
  return `line ${line}, column ${offset - (lineStarts[line - 1] ?? 0) + 1}`;
}
