import { findNodeAtLocation, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Problem } from '$lib/model/problem';

/** The first place at which a text stops being JSON; only for texts that JSON.parse refuses. */
export function findSyntaxProblem(text: string, file: string): Problem {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const { offset, error } = errors[0] ?? { offset: text.length, error: 4 };
  const words = printParseErrorCode(error).replace(/([a-z])([A-Z])/g, '$1 $2');
  const here = text.slice(offset, offset + 20).split('\n')[0];
  return {
    file,
    place: placeAt(text, offset),
    found: `${words.toLowerCase()} ${here ? `at “${here}”` : 'at the end'}`,
    remedy: 'Mend the JSON there, or save the file again',
  };
}

/** The same problems with the line of the file before each path; a path that is not in the file points at its parent. */
export function withLines(problems: readonly Problem[], text: string): Problem[] {
  const tree = parseTree(text);
  return problems.map((problem) => {
    const path = problem.place.split(/[.[\]]+/).filter(Boolean);
    const segments = path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    for (let length = segments.length; tree && length > 0; length -= 1) {
      const node = findNodeAtLocation(tree, segments.slice(0, length));
      if (node) return { ...problem, place: `${placeAt(text, node.offset)}, ${problem.place}` };
    }
    return problem;
  });
}

function placeAt(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
