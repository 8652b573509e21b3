/** Where a document comes from, in words for readers. */
export interface Origin {
  /** Name of the file. */
  file: string;
  /** What kind of file, or what else it comes from. */
  kind: string;
}

/** A version of a document: its number, which only grows, and when it was saved, in ms. */
export interface Version {
  number: number;
  changed: number;
}

/** What is listed of a document that is kept. */
export interface KeptRecord extends Version {
  id: string;
  /** What its files are called after. */
  name: string;
  /** What the reader calls it; null for its title. */
  called: string | null;
  title: string;
  origin: Origin;
  /** When it was opened or made, in ms. */
  opened: number;
  /** The versions before this one that are kept, newest first. */
  earlier: readonly Version[];
}

/** So many earlier versions are kept. */
export const EARLIER = 3;

/** What a reader knows a document by. */
export const nameOf = ({ called, title }: KeptRecord): string => called ?? title;

/** The record after its document was saved once more, and the numbers of the versions that are to go. */
export function revise(
  record: KeptRecord,
  title: string,
  now: number,
): { record: KeptRecord; dropped: number[] } {
  const { number, changed } = record;
  const all = [{ number, changed }, ...record.earlier];
  const earlier = chooseEarlier(all, now);
  return {
    record: { ...record, title, changed: now, number: number + 1, earlier },
    dropped: all.filter((version) => !earlier.includes(version)).map((version) => version.number),
  };
}

/**
 * Of too many versions, newest first, the ones to keep: the oldest, and of the others those that lie furthest apart, so
 * that a moment’s many small changes do not push out what was there an hour ago.
 */
function chooseEarlier(versions: readonly Version[], now: number): Version[] {
  let kept = [...versions];
  while (kept.length > EARLIER) {
    const gap = (i: number) => (kept[i - 1]?.changed ?? now) - (kept[i + 1]?.changed ?? 0);
    const places = [...kept.keys()].slice(0, -1);
    const nearest = places.reduce((least, i) => (gap(i) < gap(least) ? i : least), 0);
    kept = kept.toSpliced(nearest, 1);
  }
  return kept;
}

/** Whether something is a record, whole; anything else is a damaged one. */
export function isKeptRecord(held: unknown): held is KeptRecord {
  const { id, name, called, title, origin, opened, earlier } = asFields(held);
  const { file, kind } = asFields(origin);
  return (
    [id, name, title, file, kind].every((one) => typeof one === 'string') &&
    (called === null || typeof called === 'string') &&
    Number.isFinite(opened) &&
    isVersion(held) &&
    Array.isArray(earlier) &&
    earlier.every(isVersion)
  );
}

function isVersion(held: unknown): boolean {
  const { number, changed } = asFields(held);
  return Number.isSafeInteger(number) && Number.isFinite(changed);
}

/** The fields of an object; of anything else none. */
export function asFields(held: unknown): Partial<Record<string, unknown>> {
  return typeof held === 'object' && held !== null ? held : {};
}
