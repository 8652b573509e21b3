import { formatCount } from '$lib/model/count';
import type { Problem } from '$lib/model/problem';

/** What was found and what to do about it; neither ends with a stop. */
export type Words = Pick<Problem, 'found' | 'remedy'>;

/** A piece of a file between quotation marks, cut to what a sentence can hold. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length > 40 ? `${[...line.slice(0, 40)].slice(0, -1).join('')}…` : line}”`;
}

/** The first few of many names, quoted. */
export function quoteSome(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(quote).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

/** Words for a file that goes beyond one of `CAPS`. */
export function tooMuch(what: string, most: number): Words {
  return {
    found: `it has more than ${formatCount(most)} ${what}`,
    remedy: 'Choose a smaller graph, or a part of this one',
  };
}
