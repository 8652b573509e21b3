import { checkQuotes } from '../src/lib/anchoring/check-quotes';
import { prepareText } from '../src/lib/anchoring/prepare-text';
import { asQuotes, makeQuotes } from './quotes';
import type { Samples } from './samples';

/** How many quotes are checked in a second, beside how many are looked for letter by letter. */
export function measureQuotes(samples: Samples): void {
  const { text, quotes, changed, names } = makeQuotes();
  const prepared = prepareText(text);
  const perSecond = (run: () => unknown) => {
    const began = performance.now();
    run();
    return (1000 * quotes.length) / (performance.now() - began);
  };
  const check = (all: string[]) => [...checkQuotes(prepared, asQuotes(all), { names })];
  const bare = perSecond(() => quotes.map((exact) => text.indexOf(exact)));
  samples.add('quotes.bare', '300', 'floor', bare);
  samples.add(
    'quotes.found',
    '300',
    'claimscape',
    perSecond(() => check(quotes)),
  );
  samples.add(
    'quotes.changed',
    '300',
    'claimscape',
    perSecond(() => check(changed)),
  );
}
