import { parseArgs } from 'node:util';
import { SIZES, type Size } from './graphs';

/** What can be measured alone, with `--parts`. */
export const PARTS = [
  'loading',
  'graphs',
  'files',
  'layout',
  'saving',
  'memory',
  'command-line',
  'quotes',
] as const;

export type Part = (typeof PARTS)[number];

export interface Options {
  sizes: Size[];
  rounds: number;
  /** Seconds for one subject with one graph; the round that passes it is its last. */
  budget: number;
  parts: Part[];
  out: string;
}

/** What the bench is called with; throws on a name that it does not know. */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: Object.keys(SIZES).join() },
      rounds: { type: 'string', default: '5' },
      budget: { type: 'string', default: '10' },
      parts: { type: 'string', default: PARTS.join() },
      out: { type: 'string', default: 'bench/RESULTS.md' },
    },
  });
  return {
    sizes: choose('sizes', values.sizes, Object.keys(SIZES) as Size[]),
    rounds: count('rounds', values.rounds),
    budget: count('budget', values.budget),
    parts: choose('parts', values.parts, PARTS),
    out: values.out,
  };
}

function choose<Name extends string>(
  option: string,
  asked: string,
  known: readonly Name[],
): Name[] {
  const names = asked.split(',');
  const strange = names.find((name) => !known.some((one) => one === name));
  if (strange !== undefined)
    throw new Error(`--${option}: “${strange}” is none of ${known.join(', ')}`);
  return known.filter((name) => names.includes(name));
}

function count(option: string, asked: string): number {
  const number = Number(asked);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${option}: “${asked}” is no number`);
  return number;
}
