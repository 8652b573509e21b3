import { describe, expect, test } from 'vitest';
import { checkDocument } from '$lib/model/check-document';
import { sampleDocument } from '$lib/model/sample-document';
import type { DocumentFile, Statement } from '$lib/model/schema';
import { applyEdit } from './apply-edit';
import type { Edit } from './edit';
import { countDowry } from './merge-actors';
import { nameEdit, subjectOf } from './name-edit';

/** The sample, with Bob as a speaker, mentioned, placed and linked to. */
function sample(): DocumentFile {
  const file = sampleDocument();
  file.attributes.positions = { ada: { x: 0, y: 0 }, bob: { x: 1, y: 1 } };
  const [first, second, , fourth] = file.edges;
  const [, bob] = file.nodes;
  if (!first || !second || !fourth || !bob) throw new Error('the sample has four claims');
  bob.attributes.aliases = ['Robert', 'Ada'];
  bob.attributes.statements = [{ ...assertionOf(first), label: 'waits' }];
  fourth.attributes.attribution = { speaker: 'bob', form: 'direct' };
  fourth.attributes.related = [
    { type: 'supports', claim: 'c2' },
    { type: 'repeats', claim: 'c4' },
  ];
  fourth.attributes.quotes = [
    {
      exact: 'he saw that he was he',
      mentions: [
        { surface: 'he', actor: 'bob' },
        { surface: 'he', actor: 'ada' },
        { surface: 'was', actor: 'land' },
      ],
    },
  ];
  return file;
}

function assertionOf({ attributes }: DocumentFile['edges'][number]): Statement {
  const assertion: Statement & { relation?: unknown } = { ...attributes };
  delete assertion.relation;
  return assertion;
}

function edited(edit: Edit, content = sample()): DocumentFile {
  const before = JSON.stringify(content);
  const applied = applyEdit(content, edit);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  expect(JSON.stringify(content)).toBe(before);
  expect(checkDocument(applied.value, 'edited')).toMatchObject({ ok: true });
  return applied.value;
}

const actor = (content: DocumentFile, wanted: string) =>
  content.nodes.find(({ key }) => key === wanted)?.attributes;
const claim = (content: DocumentFile, wanted: string) =>
  content.edges.find(({ key }) => key === wanted);
const eve = {
  label: 'Eve',
  kind: 'person' as const,
  aliases: [],
  description: '',
  statements: [],
};
const [first] = sampleDocument().edges;
if (!first) throw new Error('the sample has four claims');
const says = first.attributes;

describe('edits do what their names say', () => {
  test.each<[Edit, string, string | null]>([
    [{ type: 'rename-document', title: 'Talks' }, 'rename the document to “Talks”', null],
    [{ type: 'add-actor', actor: 'eve', attributes: eve }, 'add Eve', 'eve'],
    [{ type: 'edit-actor', actor: 'ada', changes: { label: 'Eva' } }, 'rename Ada to Eva', 'ada'],
    [{ type: 'edit-actor', actor: 'ada', changes: { kind: 'group' } }, 'edit Ada', 'ada'],
    [{ type: 'merge-actors', actor: 'bob', into: 'ada' }, 'merge Bob into Ada', 'bob'],
    [{ type: 'delete-actor', actor: 'bob' }, 'delete Bob and 3 claims', 'bob'],
    [{ type: 'delete-actor', actor: 'land' }, 'delete The land and 1 claim', 'land'],
    [
      { type: 'add-claim', claim: 'c9', source: 'bob', target: 'land', attributes: says },
      'add “Bob thanks The land”',
      'c9',
    ],
    [
      { type: 'edit-claim', claim: 'c1', changes: { time: 'future' } },
      'edit “Ada thanks Bob”',
      'c1',
    ],
    [{ type: 'delete-claim', claim: 'c2' }, 'delete “Bob refuses Ada”', 'c2'],
    [
      { type: 'add-statement', actor: 'land', statement: assertionOf(first) },
      'add “The land thanks”',
      'land',
    ],
    [
      { type: 'edit-statement', actor: 'ada', index: 0, changes: { label: 'rests' } },
      'edit “Ada sleeps”',
      'ada',
    ],
    [{ type: 'delete-statement', actor: 'ada', index: 0 }, 'delete “Ada sleeps”', 'ada'],
    [{ type: 'import-document', content: sampleDocument() }, 'bring in “A sample”', null],
  ])('%j is called “%s”, keeps the rules and leaves the document alone', (edit, name, subject) => {
    const content = sample();
    expect(nameEdit(content, edit)).toBe(name);
    expect(subjectOf(edit)).toBe(subject);
    expect(edited(edit, content)).not.toEqual(content);
    expect(structuredClone(edit)).toEqual(edit);
  });

  test('what an edit does not touch is shared', () => {
    const content = sample();
    const next = edited({ type: 'edit-actor', actor: 'ada', changes: { label: 'Eva' } }, content);
    expect(actor(next, 'ada')).toMatchObject({ label: 'Eva', kind: 'person' });
    expect(next.edges).toBe(content.edges);
    expect(actor(next, 'bob')).toBe(actor(content, 'bob'));
    expect(actor(next, 'ada')?.statements).toBe(actor(content, 'ada')?.statements);
  });

  test('a claim gets other ends and fields', () => {
    const changes = { source: 'land', label: 'feeds', attribution: says.attribution };
    const next = edited({ type: 'edit-claim', claim: 'c1', changes });
    expect(claim(next, 'c1')).toMatchObject({ source: 'land', target: 'bob' });
    expect(claim(next, 'c1')?.attributes).toEqual({ ...says, label: 'feeds' });
  });
});

test('a deleted actor takes its claims with it, and speaks on by its name', () => {
  const next = edited({ type: 'delete-actor', actor: 'bob' });
  expect(next.nodes.map(({ key }) => key)).toEqual(['ada', 'land']);
  expect(next.edges.map(({ key }) => key)).toEqual(['c4']);
  expect(next.attributes.positions).toEqual({ ada: { x: 0, y: 0 } });
  const { attribution, related, quotes } = claim(next, 'c4')?.attributes ?? {};
  expect(attribution).toEqual({ speaker: null, speakerLabel: 'Bob', form: 'direct' });
  expect(related).toEqual([{ type: 'repeats', claim: 'c4' }]);
  // The second “he” would stand where the first one stood, and say of another “he” that it is Ada.
  expect(quotes?.[0]?.mentions).toEqual([{ surface: 'was', actor: 'land' }]);
});

test('a merged actor leaves all it has to the other', () => {
  const content = sample();
  const next = edited({ type: 'merge-actors', actor: 'bob', into: 'ada' }, content);
  expect(next.nodes.map(({ key }) => key)).toEqual(['ada', 'land']);
  expect(actor(next, 'ada')).toMatchObject({ label: 'Ada', aliases: ['Bob', 'Robert'] });
  expect(actor(next, 'ada')?.statements.map(({ label }) => label)).toEqual(['sleeps', 'waits']);
  expect(next.edges.map(({ source, target }) => [source, target])).toEqual([
    ['ada', 'ada'],
    ['ada', 'ada'],
    ['ada', 'ada'],
    ['ada', 'land'],
  ]);
  const { attribution, quotes } = claim(next, 'c4')?.attributes ?? {};
  expect(attribution).toEqual({ speaker: 'ada', form: 'direct' });
  expect(quotes?.[0]?.mentions?.map((mention) => mention.actor)).toEqual(['ada', 'ada', 'land']);
  expect(next.attributes.positions).toEqual({ ada: { x: 0, y: 0 } });
  expect(countDowry(content, 'bob', 'ada')).toEqual({
    claims: 3,
    between: 3,
    statements: 1,
    said: 1,
    mentions: 1,
  });
});

test('what is said of two actors in the same words is said once when they are merged', () => {
  const content = edited({ type: 'add-statement', actor: 'bob', statement: assertionOf(first) });
  const both = edited(
    { type: 'add-statement', actor: 'ada', statement: assertionOf(first) },
    content,
  );
  const next = edited({ type: 'merge-actors', actor: 'bob', into: 'ada' }, both);
  const labels = actor(next, 'ada')?.statements.map(({ label }) => label);
  expect(labels).toEqual(['sleeps', 'thanks', 'waits']);
});

describe('another document is brought in', () => {
  test('once: a second time changes nothing', () => {
    const content = sample();
    const again = edited({ type: 'import-document', content }, content);
    expect(again).toEqual(content);
  });

  test('who has the same name is the same actor, and keys never meet', () => {
    const other = sample();
    for (const [i, label] of ['BOB', 'Carl', 'Ada'].entries()) {
      const node = other.nodes[i];
      if (node) node.attributes = { ...node.attributes, label };
    }
    const next = edited({ type: 'import-document', content: other });
    expect(next.nodes.map(({ key, attributes }) => [key, attributes.label])).toEqual([
      ['ada', 'Ada'],
      ['bob', 'Bob'],
      ['land', 'The land'],
      ['bob-2', 'Carl'],
    ]);
    expect(next.edges.slice(4).map(({ key, source, target }) => [key, source, target])).toEqual([
      ['c1-2', 'bob', 'bob-2'],
      ['c2-2', 'bob-2', 'bob'],
      ['c3-2', 'bob', 'bob-2'],
      ['c4-2', 'bob', 'ada'],
    ]);
    expect(claim(next, 'c4-2')?.attributes.related).toEqual([
      { type: 'supports', claim: 'c2-2' },
      { type: 'repeats', claim: 'c4-2' },
    ]);
    expect(claim(next, 'c4-2')?.attributes.attribution.speaker).toBe('bob-2');
  });

  test('a Wikidata id tells actors apart, and together, before their names do', () => {
    const [content, other] = [sample(), sample()];
    Object.assign(content.nodes[0]?.attributes ?? {}, { wikidata: 'Q1' });
    Object.assign(other.nodes[0]?.attributes ?? {}, { wikidata: 'Q2' });
    Object.assign(other.nodes[1]?.attributes ?? {}, { wikidata: 'Q1' });
    const next = edited({ type: 'import-document', content: other }, content);
    expect(next.nodes.map(({ key }) => key)).toEqual(['ada', 'bob', 'land', 'ada-2']);
    expect(actor(next, 'ada')?.aliases).toEqual(['Bob', 'Robert']);
  });

  test('of another text, quotes come in without their places', () => {
    const other = sample();
    other.attributes.text = { sha256: '1'.repeat(64), length: 9000 };
    other.attributes.sections = [];
    for (const { attributes } of other.edges)
      attributes.quotes = [
        { exact: 'far off', prefix: 'so ', start: 8000, end: 8007, paragraph: 80 },
      ];
    const next = edited({ type: 'import-document', content: other });
    expect(claim(next, 'c1-2')?.attributes.quotes).toEqual([{ exact: 'far off', prefix: 'so ' }]);
  });
});

test.each<[Edit, string[]]>([
  [{ type: 'rename-document', title: '  ' }, ['attributes.title']],
  [{ type: 'add-actor', actor: 'ada', attributes: eve }, ['nodes[3].key']],
  [{ type: 'add-actor', actor: 'author', attributes: eve }, ['nodes[3].key']],
  [{ type: 'add-actor', actor: 'constructor', attributes: eve }, ['nodes[3].key']],
  [
    { type: 'edit-actor', actor: 'ada', changes: { label: '', aliases: ['Eva', ' '] } },
    ['nodes[0].attributes.label', 'nodes[0].attributes.aliases[1]'],
  ],
  [{ type: 'edit-actor', actor: 'eve', changes: {} }, ['actor']],
  [{ type: 'merge-actors', actor: 'ada', into: 'ada' }, ['into']],
  [{ type: 'merge-actors', actor: 'ada', into: 'eve' }, ['into']],
  [{ type: 'merge-actors', actor: 'eve', into: 'ada' }, ['actor']],
  [{ type: 'delete-actor', actor: 'eve' }, ['actor']],
  [
    { type: 'add-claim', claim: 'c1', source: 'eve', target: 'ada', attributes: says },
    ['edges[4].key', 'edges[4].source'],
  ],
  [
    { type: 'edit-claim', claim: 'c1', changes: { target: 'eve', quotes: [{ exact: ' x' }] } },
    ['edges[0].target', 'edges[0].attributes.quotes[0].exact'],
  ],
  [
    {
      type: 'edit-claim',
      claim: 'c1',
      changes: { label: 'x'.repeat(81), attribution: { speaker: null, form: 'none' } },
    },
    ['edges[0].attributes.label'],
  ],
  [
    {
      type: 'edit-claim',
      claim: 'c1',
      changes: { attribution: { speaker: null, form: 'none' } },
    },
    ['edges[0].attributes.attribution.speaker'],
  ],
  [{ type: 'edit-claim', claim: 'c9', changes: {} }, ['claim']],
  [{ type: 'delete-claim', claim: 'ada' }, ['claim']],
  [{ type: 'edit-statement', actor: 'bob', index: 1, changes: {} }, ['index']],
  [{ type: 'delete-statement', actor: 'ada', index: -1 }, ['index']],
  [{ type: 'delete-statement', actor: 'eve', index: 0 }, ['actor']],
  [
    { type: 'add-statement', actor: 'ada', statement: { ...assertionOf(first), quotes: [] } },
    ['nodes[0].attributes.statements[1].quotes'],
  ],
  [
    { type: 'import-document', content: { ...sampleDocument(), nodes: [] } },
    sampleDocument().edges.flatMap((_, i) => [`edges[${i}].source`, `edges[${i}].target`]),
  ],
])('%j is refused, with every problem, and leaves no trace', (edit, places) => {
  const content = sample();
  const before = JSON.stringify(content);
  const applied = applyEdit(content, edit);
  expect(applied).toMatchObject({ ok: false });
  if (!applied.ok) expect(applied.problems.map(({ place }) => place)).toEqual(places);
  expect(JSON.stringify(content)).toBe(before);
});
