import type { parseArgs } from 'node:util';
import {
  BACKGROUNDS,
  OWN_LIMITS,
  PARTS,
  PRINT_NAMES,
  RESOLUTIONS,
  SIZES,
  TEXTS,
  USUAL_CHOICE,
  withinLimits,
  type PictureChoice,
} from '$lib/figure/choice';
import { DATA_FORMATS } from '$lib/formats/data/data-formats';

/** What `convert` takes beside its two files. */
export const CONVERT_OPTIONS = {
  as: { type: 'string' },
  select: { type: 'string' },
  to: { type: 'string' },
  view: { type: 'string' },
  title: { type: 'string' },
  part: { type: 'string' },
  size: { type: 'string' },
  dpi: { type: 'string' },
  theme: { type: 'string' },
  background: { type: 'string' },
  'text-size': { type: 'string' },
  quotes: { type: 'boolean' },
  narrowed: { type: 'boolean' },
  'without-data': { type: 'boolean' },
} as const;

type Values = ReturnType<
  typeof parseArgs<{ options: typeof CONVERT_OPTIONS; allowPositionals: true }>
>['values'];
export type ConvertValues = Values;

/** The pictures that can be made without a browser. */
const PICTURES = ['svg', 'png', 'pdf', 'evidence'] as const;

/** What a file is to be made: one of the pictures, or one of the data formats by its id. */
export type Target =
  | { type: 'picture'; kind: (typeof PICTURES)[number] }
  | { type: 'data'; format: (typeof DATA_FORMATS)[number] };

/** Everything that `--as` can name. */
export const TARGETS: readonly string[] = [...PICTURES, ...DATA_FORMATS.map(({ id }) => id)];

/** What is asked for by name or, without one, by the ending of the file; undefined where that is nothing known. */
export function findTarget(file: string, as: string | undefined): Target | undefined {
  const kind = PICTURES.find((one) =>
    as === undefined ? file.toLowerCase().endsWith(`.${one}`) : one === as,
  );
  if (kind) return { type: 'picture', kind };
  const format =
    as === undefined ? formatOf(file.toLowerCase()) : DATA_FORMATS.find(({ id }) => id === as);
  return format && { type: 'data', format };
}

/** By a file’s whole ending, as in `.actors.csv`, else by the last part of it: a `.csv` holds the claims. */
function formatOf(file: string): (typeof DATA_FORMATS)[number] | undefined {
  return (
    DATA_FORMATS.find(({ extension }) => file.endsWith(`.${extension}`)) ??
    DATA_FORMATS.find(({ extension }) => file.endsWith(`.${extension.split('.').at(-1)}`))
  );
}

/** The choice that options make, and what is wrong with them, all of it. */
export function readChoice(values: Values): { choice: PictureChoice; wrong: string[] } {
  const wrong: string[] = [];
  const oneOf = <Name extends string>(
    option: string,
    asked: string | undefined,
    known: Record<Name, unknown>,
    usual: Name,
  ): Name => {
    if (asked === undefined) return usual;
    if (Object.hasOwn(known, asked)) return asked as Name;
    wrong.push(`--${option} ${asked}: take one of ${Object.keys(known).join(', ')}`);
    return usual;
  };
  const [, width, height] = /^(\d{1,5})x(\d{1,5})$/.exec(values.size ?? '') ?? [];
  const isOwn = width !== undefined && height !== undefined;
  const own = { width: withinLimits(width), height: withinLimits(height) };
  if (isOwn && (own.width !== Number(width) || own.height !== Number(height)))
    wrong.push(`--size ${values.size}: take ${OWN_LIMITS.least} to ${OWN_LIMITS.most} px a side`);
  const sized = isOwn ? 'own' : values.size;
  const choice: PictureChoice = {
    ...USUAL_CHOICE,
    part: oneOf('part', values.part, PARTS, 'shown'),
    size: oneOf('size', sized, SIZES, 'screen'),
    own: isOwn ? own : USUAL_CHOICE.own,
    resolution: Number(
      oneOf('dpi', values.dpi, RESOLUTIONS as Record<string, string>, '192'),
    ) as PictureChoice['resolution'],
    print: oneOf('theme', values.theme, PRINT_NAMES, 'light'),
    background: oneOf('background', values.background, BACKGROUNDS, 'theme'),
    text: oneOf('text-size', values['text-size'], TEXTS, 'usual'),
    quotes: values.quotes === true,
    data: values['without-data'] !== true,
  };
  return { choice, wrong };
}
