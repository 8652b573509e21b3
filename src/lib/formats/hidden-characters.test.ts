import { expect, test } from 'vitest';
import { hasHidden, writeHiddenOut } from './hidden-characters';

test.each([
  ['plain\ntext\t', false, 'plain\ntext\\u{9}'],
  ['می‌خواهم', false, 'می\\u{200c}خواهم'],
  ['👩‍👧', false, '👩\\u{200d}👧'],
  ['\u202egnp.exe', true, '\\u{202e}gnp.exe'],
  ['pay\u200bpal', true, 'pay\\u{200b}pal'],
  ['bell\u0007', true, 'bell\\u{7}'],
  ['a\u{e0001}b', true, 'a\\u{e0001}b'],
])('%j', (text, isHidden, written) => {
  expect(hasHidden(text)).toBe(isHidden);
  expect(writeHiddenOut(text)).toBe(written);
});
