import type { Links } from './claim-table';

type Part = ArrayLike<number>;

/** Of each of so many actors, the number of the part that it is in; -1 where it is in none. */
export function numberParts(parts: readonly Part[], all: number): Int32Array {
  const partOf = new Int32Array(all).fill(-1);
  parts.forEach((part, number) => {
    for (let i = 0; i < part.length; i++) partOf[part[i] ?? 0] = number;
  });
  return partOf;
}

/** Of so many actors the links within each of some parts, but nobody’s with themselves; their ends are places in the part. */
export function linksWithin(
  parts: readonly Part[],
  all: number,
  { sources, targets }: Links,
): Links[] {
  const partOf = numberParts(parts, all);
  const places = new Uint32Array(all);
  for (const part of parts) for (let i = 0; i < part.length; i++) places[part[i] ?? 0] = i;
  const kept = parts.map(() => ({ sources: [] as number[], targets: [] as number[] }));
  for (let i = 0; i < sources.length; i++) {
    const [source, target] = [sources[i] ?? 0, targets[i] ?? 0];
    const part = partOf[source] ?? -1;
    if (source === target || part !== partOf[target]) continue;
    kept[part]?.sources.push(places[source] ?? 0);
    kept[part]?.targets.push(places[target] ?? 0);
  }
  return kept.map(({ sources, targets }) => ({
    sources: new Uint32Array(sources),
    targets: new Uint32Array(targets),
  }));
}
