import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAddress, PANES, parseAddress } from './address';

test('what is written is read again, whatever the keys look like', () => {
  const key = fc.string({ unit: 'grapheme' });
  const pane = fc.constantFrom(null, ...PANES);
  const address = fc.oneof(
    fc.record({ select: key, to: fc.option(key), pane }),
    fc.record({ select: fc.constant(null), to: fc.constant(null), pane }),
  );
  fc.assert(
    fc.property(address, (wanted) => {
      const { searchParams } = new URL(formatAddress(wanted), 'https://example.org/slug/');
      expect(parseAddress(searchParams)).toEqual(wanted);
    }),
  );
});

test('a second key alone, or a pane that there is not, asks for nothing', () => {
  expect(parseAddress(new URLSearchParams('to=ada&pane=window'))).toEqual({
    select: null,
    to: null,
    pane: null,
  });
});
