import { expect, test } from 'vitest';
import { fitsType, joinColour, readColour, readNumber, readSize } from './read-values';

test.each([
  ['0', 0],
  [' -1.5 ', -1.5],
  ['+.5', 0.5],
  ['2.', 2],
  ['1e3', 1000],
  ['1E-3', 0.001],
  ['1e10', undefined],
  ['1,5', undefined],
  ['0x10', undefined],
  ['.', undefined],
  ['e3', undefined],
  ['', undefined],
  ['NaN', undefined],
  ['Infinity', undefined],
])('reads “%s” as %s', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test('takes no size that is not above 0', () => {
  expect(['1', '0', '-1', undefined].map(readSize)).toEqual([1, undefined, undefined, undefined]);
});

test('takes colours from 0 to 255 each', () => {
  expect(joinColour('0', '127.6', '255')).toBe('#0080ff');
  expect(joinColour('0', '-1', '255')).toBeUndefined();
  expect(joinColour('0', '1', undefined)).toBeUndefined();
});

test.each([
  ['int', ['1', ' -12 ', '+3', ''], ['1.0', 'abc', 'x1', '１']],
  ['long', ['123456789012345678901234567890'], ['1e3']],
  ['double', ['1', '1.', '.5', '-1e-5', 'NaN', 'INF', '-Infinity'], ['1,5', '1e', 'e5', '0x1']],
  ['boolean', ['true', 'False', '0', '1'], ['yes', '2', 'truefalse']],
  ['Integer', ['1'], ['a']],
  ['string', ['abc'], []],
  ['constructor', ['abc'], []],
])('knows values of the type %s', (type, fit, unfit) => {
  expect(fit.filter((value) => !fitsType(value, type))).toEqual([]);
  expect(unfit.filter((value) => fitsType(value, type))).toEqual([]);
});

test('is not held up by values as long as a file may have', () => {
  const digits = '1'.repeat(999_999);
  const spaces = ' '.repeat(999_990);
  const hostile = ['x', '.x', 'ex', `${spaces}x`].map((tail) => digits + tail);
  expect(hostile.map(readNumber)).toEqual(hostile.map(() => undefined));
  expect(
    hostile.some((value) => ['int', 'float', 'boolean'].some((type) => fitsType(value, type))),
  ).toBe(false);
  expect(['rgb(', `rgb(${spaces}`, `rgb(${digits},`, `#${digits}`].map(readColour)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
