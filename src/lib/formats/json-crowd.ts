import { formatCount } from '$lib/model/count';
import type { Problem } from '$lib/model/problem';
import { findExcess } from './json-tokens';
import { formatPlace, placeAt } from './place-at';

/** More than the values of a document that fills every cap of graph files: there may be no room for what is made of them. */
const MOST = 6_000_000;

/** What is wrong with a JSON text that holds more values than any document; undefined if it does not. */
export function findCrowd(text: string, file: string): Problem | undefined {
  // A value takes two characters at least.
  const offset = text.length > 2 * MOST ? findExcess(text, MOST) : undefined;
  if (offset === undefined) return undefined;
  const found = `more than ${formatCount(MOST)} values`;
  const remedy = 'Choose a smaller document, or a part of this one';
  return { file, place: formatPlace(placeAt(text, offset)), found, remedy };
}
