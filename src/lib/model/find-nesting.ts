/** A document nested deeper than this could be opened, but not saved again: it is refused. */
export const MOST_NESTING = 200;

/** The path to a value that is nested too deep, cut after its first steps; undefined if none is. */
export function findNesting(content: unknown): (string | number)[] | undefined {
  const open = [{ value: content, depth: 1, path: [] as (string | number)[] }];
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const { value, depth, path } = entry;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > MOST_NESTING) return path;
    const held = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [step, inner] of held)
      open.push({ value: inner, depth: depth + 1, path: path.length < 4 ? [...path, step] : path });
  }
  return undefined;
}
