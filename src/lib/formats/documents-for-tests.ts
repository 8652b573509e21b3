import fc from 'fast-check';
import type {
  Actor,
  Attribution,
  Claim,
  DocumentFile,
  DocumentRecord,
  Quote,
  Statement,
} from '$lib/model/schema';
import {
  ATTRIBUTION_FORMS,
  CERTAINTIES,
  KINDS,
  POLARITIES,
  RELATIONS,
  STANCES,
  TIMES,
} from '$lib/model/vocabulary';

/** What breaks out of quotes, tags, cells, comments and lines, and what files cannot hold at all. */
export const HOSTILE_PIECES = [
  ...[
    '"',
    "'",
    '`',
    '“',
    '|',
    '\\',
    '\\"',
    '\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '  ',
    '-',
    '.',
    ':',
    '#',
  ],
  ...['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u2028', '\ufeff', '\ufffe', '\uffff'],
  ...[
    '\ud800',
    '\udfff',
    '😀',
    '\u202e',
    '\u200f',
    '\u0301',
    'ß',
    'κυβέρνηση',
    'a',
    'Ada',
    '1',
    '0',
  ],
  ...[
    ']]>',
    '</script>',
    '-->',
    '<!--',
    '<b>',
    '&amp;',
    '&lt;',
    '&#0;',
    '#quot;',
    '%%{',
    '---',
    '%%',
  ],
  ...[
    '=1+1',
    '+1',
    '-1',
    '@a',
    '=HYPERLINK("x")',
    '{',
    '}',
    '{"',
    '[',
    ']',
    '(',
    ')',
    ';',
    ',',
    '*',
    '_',
  ],
  ...[
    '```',
    '> ',
    '1. ',
    '# ',
    '![x](y)',
    'http://a.b',
    'www.a.b',
    '\\u0000',
    '$x$',
    '~',
    '^',
    'end',
  ],
];

/** Some hostile text. */
export const hostileText = fc
  .array(
    fc.oneof(fc.constantFrom(...HOSTILE_PIECES), fc.string({ unit: 'binary', maxLength: 3 })),
    {
      maxLength: 8,
    },
  )
  .map((pieces) => pieces.join(''));

const text = hostileText.map((hostile) => (/\S/.test(hostile) ? hostile : `x${hostile}`));
const label = text.map((hostile) => `x${hostile}`.slice(0, 80));
const exact = text.map((hostile) => `x${hostile}x`);
const key = text.filter((name) => !(name in Object.prototype) && name !== 'author');
const extra = fc.jsonValue({ maxDepth: 2 }).map(asRead<unknown>);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const quote: fc.Arbitrary<Quote> = fc
  .tuple(
    exact,
    maybe(hostileText),
    maybe(hostileText),
    maybe(fc.nat(100)),
    maybe(fc.integer({ min: 1, max: 9 })),
  )
  .map(([words, prefix, suffix, start, paragraph]) =>
    asRead<Quote>({
      exact: words,
      prefix,
      suffix,
      ...(start === undefined ? {} : { start, end: start + words.length }),
      paragraph,
    }),
  );

const statement = (actors: readonly string[]): fc.Arbitrary<Statement> =>
  fc.record({
    label,
    polarity: fc.constantFrom(...POLARITIES),
    certainty: fc.constantFrom(...CERTAINTIES),
    time: fc.constantFrom(...TIMES),
    stance: fc.constantFrom(...STANCES),
    attribution: fc
      .record({
        speaker: fc.constantFrom(null, 'author', ...actors),
        speakerLabel: text,
        cue: maybe(text),
        form: fc.constantFrom(...ATTRIBUTION_FORMS),
      })
      .map(asRead<Attribution>),
    quotes: fc.array(quote, { minLength: 1, maxLength: 3 }),
    extra,
  });

const actor = (actors: readonly string[]): fc.Arbitrary<Actor> =>
  fc
    .record({
      label,
      kind: fc.constantFrom(...KINDS),
      aliases: fc.array(text, { maxLength: 2 }),
      description: hostileText,
      wikidata: maybe(fc.constant('Q7747')),
      statements: fc.array(statement(actors), { maxLength: 2 }),
    })
    .map(asRead<Actor>);

const claim = (actors: readonly string[], claims: readonly string[]): fc.Arbitrary<Claim> =>
  fc
    .record({
      assertion: statement(actors),
      relation: fc.constantFrom(...RELATIONS),
      related: maybe(
        fc.array(
          fc.record({ type: fc.constant('repeats' as const), claim: fc.constantFrom(...claims) }),
          {
            maxLength: 2,
          },
        ),
      ),
    })
    .map(({ assertion, relation, related }) => asRead<Claim>({ ...assertion, relation, related }));

const record = fc.record({
  title: text,
  publisher: text,
  author: fc.option(text),
  url: fc.constantFrom(
    'https://example.org/a',
    'http://example.org/ä"<>{}|^`\\?q= a&b=\'#\u0301{}',
  ),
  headings: fc.tuple(hostileText, hostileText),
  extra,
});

/** Documents that pass every check and are as hostile as that allows, as a file holds them. */
export const hostileDocument: fc.Arbitrary<DocumentFile> = fc
  .uniqueArray(key, { minLength: 2, maxLength: 8 })
  .chain((keys) => {
    const actors = keys.slice(0, Math.ceil(keys.length / 2));
    const claims = keys.slice(actors.length);
    const end = fc.constantFrom(...actors);
    const coordinate = fc.integer({ min: -1000, max: 1000 });
    return fc.record({
      record,
      nodes: fc.tuple(
        ...actors.map((name) => fc.record({ key: fc.constant(name), attributes: actor(actors) })),
      ),
      edges: fc.tuple(
        ...claims.map((name) =>
          fc.record({
            key: fc.constant(name),
            source: end,
            target: end,
            attributes: claim(actors, claims),
          }),
        ),
      ),
      positions: maybe(fc.dictionary(end, fc.record({ x: coordinate, y: coordinate }))),
    });
  })
  .map(({ record: { headings, ...told }, nodes, edges, positions }) => ({
    attributes: asRead<DocumentRecord>({
      schemaVersion: '1.0' as const,
      ...told,
      published: '2025-12-03',
      language: 'el',
      offsetUnit: 'utf16' as const,
      text: { sha256: '0'.repeat(64), length: 1000 },
      sections: headings.map((heading, i) => ({
        heading,
        paragraphs: [i * 5 + 1, i * 5 + 5] as [number, number],
      })),
      positions,
    }),
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes,
    edges,
  }));

/** As JSON brings it back: without what is undefined, and with one zero. */
function asRead<Value>(value: unknown): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
