import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAddress, parseAddress } from './address';

test('what is written is read again, whatever the keys look like', () => {
  const key = fc.string({ unit: 'grapheme' });
  const address = fc.oneof(
    fc.record({ select: key, to: fc.option(key) }),
    fc.constant({ select: null, to: null }),
  );
  fc.assert(
    fc.property(address, (wanted) => {
      const { searchParams } = new URL(formatAddress(wanted), 'https://example.org/slug/');
      expect(parseAddress(searchParams)).toEqual(wanted);
    }),
  );
});

test('a second key alone asks for nothing', () => {
  expect(parseAddress(new URLSearchParams('to=ada'))).toEqual({ select: null, to: null });
});
