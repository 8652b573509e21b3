/** A document nested deeper than this could be opened, but not saved again: it is refused. */
export const MOST_NESTING = 200;

/** So many of its first steps tell where something is. */
const STEPS = 4;

/** The path to a value that is nested too deep, cut after its first steps; undefined if none is. */
export function findNesting(content: unknown, depth = 1): (string | number)[] | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  if (depth > MOST_NESTING) return [];
  // A large document holds millions of values: nothing is made for one that is not too deep.
  for (const step of Array.isArray(content) ? content.keys() : Object.keys(content)) {
    const found = findNesting((content as Record<string | number, unknown>)[step], depth + 1);
    if (found) return depth > STEPS ? found : [step, ...found];
  }
  return undefined;
}
