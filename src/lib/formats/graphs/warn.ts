import { formatPlace } from '$lib/formats/place-at';
import type { Place, ReadProblem } from './graph-records';

/** Something that was mended or left out; without a place it is of the whole file. */
export function warn(
  file: string,
  at: Place | undefined,
  found: string,
  remedy: string,
): ReadProblem {
  const place = at ? formatPlace(at) : 'the whole file';
  return { severity: 'warning', file, place, found, remedy, ...(at ? { at } : {}) };
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
