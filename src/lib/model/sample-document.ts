import type { Claim, DocumentFile, Quote, Statement } from './schema';

/** A small, sound document for tests, as a file holds it: three actors, four claims, one statement. */
export function sampleDocument(): DocumentFile {
  return {
    attributes: {
      schemaVersion: '1.0',
      title: 'A sample',
      publisher: 'The Paper',
      author: 'A. Writer',
      published: '2025-12-03',
      url: 'https://example.org/sample',
      language: 'en',
      offsetUnit: 'utf16',
      text: { sha256: '0'.repeat(64), length: 1000 },
      sections: [
        { heading: '', paragraphs: [1, 2] },
        { heading: 'Later', paragraphs: [3, 5] },
      ],
    },
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes: [
      sampleActor('ada', 'Ada', 'person', [
        {
          ...assertion('sleeps'),
          quotes: [{ exact: 'she sleeps', mentions: [{ surface: 'she', actor: 'ada' }] }],
        },
      ]),
      sampleActor('bob', 'Bob', 'person'),
      sampleActor('land', 'The land', 'country'),
    ],
    edges: [
      edge('c1', 'ada', 'bob', { ...assertion('thanks'), relation: 'support' }),
      edge('c2', 'bob', 'ada', { ...assertion('refuses'), relation: 'reject' }),
      edge('c3', 'ada', 'bob', { ...assertion('warns'), relation: 'threaten' }),
      edge('c4', 'ada', 'land', { ...assertion('lives in'), relation: 'affiliation' }),
    ],
  };
}

type Node = DocumentFile['nodes'][number];

function sampleActor(
  key: string,
  label: string,
  kind: Node['attributes']['kind'],
  statements: Node['attributes']['statements'] = [],
): Node {
  return { key, attributes: { label, kind, aliases: [], description: '', statements } };
}

function assertion(label: string): Statement {
  const quote: Quote = { exact: `so it ${label}`, start: 10, end: 16 + label.length, paragraph: 3 };
  return {
    label,
    polarity: 'affirmed',
    certainty: 'certain',
    time: 'past',
    stance: 'stated',
    attribution: { speaker: 'author', form: 'none' },
    quotes: [quote],
  };
}

function edge(
  key: string,
  source: string,
  target: string,
  attributes: Claim,
): DocumentFile['edges'][number] {
  return { key, source, target, attributes };
}
