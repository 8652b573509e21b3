import type { Field } from './graph-records';

export type JsonObject = Record<string, unknown>;

/** Whether a value out of JSON has keys. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is true or false. */
export function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** A value as text: texts as they are, nothing as an empty one, lists and objects as JSON. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** An id, which other programs also write as a number. */
export function toId(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The first of these keys whose value is a text with something in it, or a number. */
export function findText(
  object: JsonObject,
  keys: readonly string[],
): [key: string, text: string] | undefined {
  for (const key of keys) {
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    const text = toId(value);
    if (text !== undefined && /\S/.test(text)) return [key, text];
  }
  return undefined;
}

/** What an object tells, but for some keys and for what is null. */
export function toFields(object: JsonObject, but: readonly (string | undefined)[] = []): Field[] {
  const fields: Field[] = [];
  for (const [key, value] of Object.entries(object))
    if (value !== null && value !== undefined && !but.includes(key))
      fields.push([key, toText(value)]);
  return fields;
}

/** What a value is, in words. */
export function nameType(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return (
    { object: 'an object', string: 'a text', number: 'a number' }[typeof value as string] ??
    'a truth value'
  );
}
