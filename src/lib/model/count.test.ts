import { expect, test } from 'vitest';
import { count } from './count';

test.each([
  [0, '0 claims'],
  [1, '1 claim'],
  [999, '999 claims'],
  [200_000, '200,000 claims'],
])('%d is told as “%s”', (number, told) => {
  expect(count(number, 'claim')).toBe(told);
});
