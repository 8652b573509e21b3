import type { Place, ReadProblem } from './graph-records';

/** A place as readers are told it; without one it is the file as a whole. */
export function formatPlace(at: Place | undefined): string {
  return at ? `line ${at.line}, column ${at.column}` : 'the whole file';
}

/** Something that was mended or left out. */
export function warn(
  file: string,
  at: Place | undefined,
  found: string,
  remedy: string,
): ReadProblem {
  return {
    severity: 'warning',
    file,
    place: formatPlace(at),
    found,
    remedy,
    ...(at ? { at } : {}),
  };
}

/** Something that keeps a file from being opened. */
export function refuse(
  file: string,
  at: Place | undefined,
  found: string,
  remedy: string,
): ReadProblem {
  return { ...warn(file, at, found, remedy), severity: 'error' };
}
