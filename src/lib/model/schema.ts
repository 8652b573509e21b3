import * as v from 'valibot';
import {
  ATTRIBUTION_FORMS,
  CERTAINTIES,
  CLAIM_LINKS,
  KINDS,
  POLARITIES,
  QUOTE_ROLES,
  RELATIONS,
  STANCES,
  TIMES,
} from './vocabulary';

// Objects are loose: an attribute we do not know is kept, not lost.
const text = v.pipe(v.string(), v.regex(/\S/, 'some text'));
const label = v.pipe(text, v.maxLength(80, 'at most 80 characters'));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1));
/** What a graph file says beside what we know: names and values as text, in its order. */
const fields = v.exactOptional(v.array(v.strictTuple([v.string(), v.string()])));
/** Keys that every object inherits: libraries that index by key would read or overwrite what is not theirs. */
const key = v.pipe(
  text,
  v.check((name) => !(name in Object.prototype), 'a key that is no name of JavaScript’s own'),
);

function isDate(date: string): boolean {
  if (date === '') return true;
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function isPublicAddress(address: string): boolean {
  if (address === '') return true;
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

const Mention = v.looseObject({ surface: text, actor: key });

const Quote = v.looseObject({
  exact: text,
  prefix: v.exactOptional(v.string()),
  suffix: v.exactOptional(v.string()),
  start: v.exactOptional(count),
  end: v.exactOptional(count),
  paragraph: v.exactOptional(ordinal),
  role: v.exactOptional(v.picklist(QUOTE_ROLES)),
  mentions: v.exactOptional(v.array(Mention)),
});

const Attribution = v.looseObject({
  speaker: v.nullable(key),
  speakerLabel: v.exactOptional(text),
  cue: v.exactOptional(text),
  form: v.picklist(ATTRIBUTION_FORMS),
});

const assertion = {
  label,
  polarity: v.picklist(POLARITIES),
  certainty: v.picklist(CERTAINTIES),
  time: v.picklist(TIMES),
  stance: v.picklist(STANCES),
  attribution: Attribution,
  /** At least one, but in a document that was read from a graph file. */
  quotes: v.array(Quote),
};

const Statement = v.looseObject(assertion);

const Claim = v.looseObject({
  ...assertion,
  relation: v.picklist(RELATIONS),
  related: v.exactOptional(v.array(v.looseObject({ type: v.picklist(CLAIM_LINKS), claim: key }))),
  /** Of a graph file’s edge without a direction; source and target are then but its two ends. */
  directed: v.exactOptional(v.literal(false)),
  fields,
});

const Actor = v.looseObject({
  label,
  kind: v.picklist(KINDS),
  aliases: v.array(text),
  description: v.string(),
  wikidata: v.exactOptional(
    v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'a Wikidata id such as Q7747')),
  ),
  statements: v.array(Statement),
  /** As a graph file draws it; the size in the file’s own unit. */
  size: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  colour: v.exactOptional(
    v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/, 'a colour such as #a0b1c2')),
  ),
  fields,
});

const Section = v.looseObject({
  heading: v.string(),
  paragraphs: v.strictTuple([ordinal, ordinal]),
});

/** Finite, and within what a renderer can still tell apart. */
const coordinate = v.pipe(v.number(), v.minValue(-1e6), v.maxValue(1e6));
const Position = v.looseObject({ x: coordinate, y: coordinate });

const BibliographicRecord = v.looseObject({
  schemaVersion: v.literal('1.0'),
  title: text,
  /** Empty, like date and address, only where the document was read from a graph file. */
  publisher: v.string(),
  author: v.nullable(text),
  published: v.pipe(
    v.string(),
    v.regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/, 'a date such as 2025-12-03, 2025-12 or 2025'),
    v.check(isDate, 'a day that there is'),
  ),
  url: v.pipe(v.string(), v.check(isPublicAddress, 'an http or https address without a password')),
  language: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'a language tag such as en'),
  ),
  offsetUnit: v.literal('utf16'),
  /** Of what was read from a graph file: the digest of that file, and no text. */
  text: v.looseObject({
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex')),
    length: count,
    /** Of the whole text, beside graph.json; only where the text is ours to ship. */
    file: v.exactOptional(v.literal('text.txt')),
  }),
  /** Written for this program about people who do not exist. */
  sample: v.exactOptional(v.boolean()),
  /** Of a document that was read from a graph file: what kind of file, its name, and what it says of the whole. */
  imported: v.exactOptional(v.looseObject({ kind: text, file: text, fields })),
  sections: v.array(Section),
  positions: v.exactOptional(v.record(v.string(), Position)),
});

/** A document on disk: a Graphology serialization whose attributes are ours. */
export const DocumentFile = v.looseObject({
  attributes: BibliographicRecord,
  options: v.looseObject({
    type: v.literal('directed'),
    multi: v.literal(true),
    allowSelfLoops: v.literal(true),
  }),
  nodes: v.array(v.looseObject({ key, attributes: Actor })),
  edges: v.array(v.looseObject({ key, source: key, target: key, attributes: Claim })),
});

export type DocumentFile = v.InferOutput<typeof DocumentFile>;
export type DocumentRecord = v.InferOutput<typeof BibliographicRecord>;
export type Actor = v.InferOutput<typeof Actor>;
export type Claim = v.InferOutput<typeof Claim>;
export type Statement = v.InferOutput<typeof Statement>;
export type Quote = v.InferOutput<typeof Quote>;
export type Attribution = v.InferOutput<typeof Attribution>;
