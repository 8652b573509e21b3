import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isVerified } from './anchoring';
import { findQuote } from './find-quote';
import { normalizeText, UNSEEN } from './normalize-text';
import { prepareText } from './prepare-text';

const RUNS = 2000;
const UNSEEN_MARKS = new RegExp(`[${UNSEEN}]`, 'gu');

/** Words that stand here once each, so that every span of them has one place; 😀, marks, ligatures and Greek among them. */
const WORDS = [
  ...['The', 'envoy', '“did', 'not', 'want”', 'any', 'deal', '—', 'so', 'it', 'seems', '—', 'but'],
  ...[
    'Ada’s',
    'café',
    'would',
    'offer',
    '27',
    'final',
    'points',
    '(10²',
    'pages)',
    '😀',
    'to',
    'Bob,',
  ],
  ...['who', 'can’t', 'agree…', 'Η', 'κυβέρνηση', 'δεν', 'είπε', '«όχι»;', 'She', 'never', 'left.'],
];

const span = fc
  .tuple(fc.nat(WORDS.length - 2), fc.integer({ min: 2, max: 14 }))
  .map(([from, count]) => ({ from, to: Math.min(from + count, WORDS.length) }))
  .filter(({ from, to }) => WORDS.slice(from, to).filter((word) => word !== '—').length > 1);

/** What a printer, a browser or a scanner may do to each piece of a text. */
const TYPOGRAPHY: [RegExp, string[]][] = [
  [/[“”«»]/gu, ['"', '“', '”', '„', '»', '«', '‘']],
  [/’/gu, ["'", '‘', '´', '＇', '’']],
  [/—/gu, ['-', '–', '―', '−', '—']],
  [/…/gu, ['...', '…']],
  [/ffi|ff|fi/gu, ['ﬃ', 'ff', 'fi']],
  [/ /gu, [' ', '\u00a0', '\u2009', '\n', '\r\n', '  ', '\t', '\n\n', ' \u200b']],
  [/(?<=\p{L})(?=\p{L})/gu, ['', '', '', '', '\u00ad', '\u200b', '\u200d', '\u2060', '\u202a']],
];

function typeset(text: string, pick: (choices: string[]) => string): string {
  const composed = pick(['NFC', 'NFD']);
  return TYPOGRAPHY.reduce(
    (typed, [pattern, choices]) =>
      typed.replace(pattern, (found) => {
        const same = { ffi: ['ffi', 'ﬃ', 'fﬁ', 'ﬀi'], ff: ['ff', 'ﬀ'], fi: ['fi', 'ﬁ'] };
        return pick(same[found as keyof typeof same] ?? choices);
      }),
    text,
  ).normalize(composed);
}

const picker = fc
  .infiniteStream(fc.nat(1000))
  .map(
    (numbers) => (choices: string[]) => choices[(numbers.next().value ?? 0) % choices.length] ?? '',
  );

test('any typographic change of quote and text verifies, at the right offsets', () => {
  fc.assert(
    fc.property(span, picker, picker, ({ from, to }, forText, forQuote) => {
      const quote = WORDS.slice(from, to).join(' ');
      const before = typeset(
        WORDS.slice(0, from)
          .map((word) => `${word} `)
          .join(''),
        forText,
      );
      const within = typeset(quote, forText);
      const after = typeset(
        WORDS.slice(to)
          .map((word) => ` ${word}`)
          .join(''),
        forText,
      );
      const exact = typeset(quote, forQuote);
      const anchoring = findQuote(prepareText(before + within + after), { exact });
      expect(anchoring).toEqual({
        status: exact === within ? 'exact' : 'normalized',
        start: before.length,
        end: before.length + within.length,
        matched: within,
      });
    }),
    { numRuns: RUNS },
  );
});

test('a word broken at a line end with a hyphen verifies, with the hyphen or without it', () => {
  const word = fc.constantFrom('envoy', 'points', 'κυβέρνηση', 'pages', 'final');
  fc.assert(
    fc.property(word, fc.nat(10), fc.boolean(), fc.boolean(), (whole, place, kept, inQuote) => {
      const cut = 2 + (place % (whole.length - 3));
      const parts = [whole.slice(0, cut), whole.slice(cut)];
      const [broken, other] = [parts.join('-\n'), parts.join(kept ? '-' : '')];
      const text = `It is the ${inQuote ? other : broken} here.`;
      const exact = `the ${inQuote ? broken : other} here`;
      expect(isVerified(findQuote(prepareText(text), { exact }))).toBe(true);
    }),
    { numRuns: RUNS / 4 },
  );
});

const DANGEROUS = [
  'not',
  'never',
  'no',
  'would',
  'may',
  'must',
  '27',
  '28',
  'two',
  'δεν',
  'Ada',
  'Bob',
  'can',
  'can’t',
];

test('no change of a negation, a number, a modal or a name verifies', () => {
  const whole = WORDS.join(' ');
  const prepared = prepareText(whole);
  const change = fc.record({
    place: fc.nat(20),
    word: fc.constantFrom(...DANGEROUS),
    how: fc.constantFrom('insert', 'replace', 'drop', 'swap'),
  });
  fc.assert(
    fc.property(span, change, picker, ({ from, to }, { place, word, how }, pick) => {
      const words = WORDS.slice(from, to);
      const telling = words.flatMap((one, i) =>
        /^(?:“?did|not|never|would|27|\(10²|can’t|δεν|Ada’s|Bob,)$/u.test(one) ? [i] : [],
      );
      const i =
        how === 'insert' ? 1 + (place % (words.length - 1)) : telling[place % telling.length];
      fc.pre(i !== undefined);
      const changed = [...words];
      if (how === 'insert') changed.splice(i, 0, word);
      else if (how === 'replace') changed[i] = word;
      else if (how === 'drop') changed.splice(i, 1);
      else
        [changed[i], changed[(i + 1) % words.length]] = [
          words[(i + 1) % words.length] ?? '',
          words[i] ?? '',
        ];
      const exact = typeset(changed.join(' '), pick);
      // A word dropped or replaced at an end may leave a shorter true quote.
      const at = whole.indexOf(changed.join(' '));
      fc.pre(at < 0 || /[\p{L}\p{N}’]/u.test(whole[at + changed.join(' ').length] ?? ''));
      const anchoring = findQuote(prepared, { exact });
      expect(isVerified(anchoring)).toBe(false);
    }),
    { numRuns: RUNS },
  );
});

test('no quote that starts or ends inside a word verifies', () => {
  const text = WORDS.join(' ');
  const prepared = prepareText(text);
  const inside = [...text.matchAll(/(?<=\p{L})(?=\p{L})/gu)].map(({ index }) => index);
  fc.assert(
    fc.property(
      fc.nat(inside.length - 1),
      fc.integer({ min: 3, max: 60 }),
      fc.boolean(),
      (n, length, atStart) => {
        const cut = inside[n] ?? 0;
        const exact = (
          atStart ? text.slice(cut, cut + length) : text.slice(Math.max(0, cut - length), cut)
        ).trim();
        expect(isVerified(findQuote(prepared, { exact }))).toBe(false);
      },
    ),
    { numRuns: RUNS },
  );
});

test('the way back from a normalised text is total, never falls, and leaves out only what is not seen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (original) => {
      const { text, starts, ends } = normalizeText(original);
      expect([starts.length, ends.length]).toEqual([text.length, text.length]);
      const faults: number[] = [];
      let covered = 0;
      for (let i = 0; i < text.length; i += 1) {
        const [start = -1, end = -1] = [starts[i], ends[i]];
        const isInOrder = start >= (starts[i - 1] ?? 0) && end >= (ends[i - 1] ?? 0);
        const leavesOut = original.slice(covered, start).replace(UNSEEN_MARKS, '');
        if (!isInOrder || end > original.length || leavesOut !== '') faults.push(i);
        covered = Math.max(covered, end);
      }
      expect(faults).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
