import { WHOLE } from '$lib/formats/data/columns';
import { FORMULA } from '$lib/formats/data/csv';
import { toPortableText } from '$lib/formats/portable-text';
import { isObject, type JsonObject } from './json-values';

/** A cell without the apostrophe that keeps spreadsheets from taking it for a formula. */
export function freeCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** The whole entry that a row of a table of ours holds. */
export function readWhole(
  cells: readonly string[],
  columns: readonly string[],
): JsonObject | undefined {
  const cell = cells[columns.lastIndexOf(WHOLE)];
  if (!cell?.startsWith('{')) return undefined;
  try {
    const whole: unknown = JSON.parse(cell);
    return isObject(whole) ? whole : undefined;
  } catch {
    return undefined;
  }
}

/** What the entry says, where the cell beside it is only that, made fit for spreadsheets and files. */
export function truthOf(
  whole: JsonObject | undefined,
  name: string,
  cell: string,
): string | undefined {
  const value = whole && Object.hasOwn(whole, name) ? whole[name] : undefined;
  if (typeof value !== 'string') return undefined;
  const told = toPortableText(value);
  return cell === told || cell === `'${told}` ? value : undefined;
}
