import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDocument } from '$lib/model/check-document';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import type { Edit } from '$lib/model/edits/edit';
import { sampleDocument } from '$lib/model/sample-document';
import type { DocumentFile } from '$lib/model/schema';
import { CERTAINTIES, KINDS, RELATIONS, TIMES } from '$lib/model/vocabulary';
import { NO_ADDRESS } from '$lib/url/address';
import { doEdit } from './do-edit';
import { History } from './history.svelte';
import { nameStep } from './name-step';
import { partsOf } from './steps';

const start = partsOf(NO_ADDRESS);

function open(content = sampleDocument()): History {
  const history = new History(buildClaimGraph(content));
  history.note(start, null);
  return history;
}

test('undo and redo go through picture and document in the order in which things were done', () => {
  const history = open();
  const opened = history.graph;
  doEdit(history, { type: 'edit-actor', actor: 'ada', changes: { label: 'Eva' } });
  history.note({ ...start, layout: 'force' }, null);
  doEdit(history, { type: 'delete-claim', claim: 'c1' });
  const names = [];
  while (history.undo) {
    names.push(nameStep(history.graph, history.undo));
    history.takeBack();
  }
  expect(names).toEqual(['delete “Eva thanks Bob”', 'change the layout', 'rename Ada to Eva']);
  expect(history.graph).toBe(opened);
  expect(history.redo).toMatchObject({ does: 'rename Ada to Eva', about: 'ada', parts: start });
  history.doAgain();
  history.doAgain();
  expect(history.redo).toMatchObject({ does: 'delete “Eva thanks Bob”', about: 'c1' });
  expect(history.redo?.parts.layout).toBe('force');
});

test('a step of the picture keeps the document as it is', () => {
  const history = open();
  doEdit(history, { type: 'rename-document', title: 'Talks' });
  const { graph } = history;
  history.note({ ...start, layout: 'force' }, null);
  history.note(start, -1);
  expect(contentOf(history.graph)).toEqual(contentOf(graph));
  expect(history.undo?.does).toBe('rename the document to “Talks”');
});

test('what changes nothing is no step', () => {
  const history = open();
  const edit: Edit = { type: 'edit-actor', actor: 'ada', changes: { label: 'Ada' } };
  expect(doEdit(history, edit)).toEqual({ ok: true, does: null });
  expect(history.undo).toBeNull();
});

/** Numbers choose among what is there when an edit is made; one past the end names what is not. */
const edits: fc.Arbitrary<(content: DocumentFile) => Edit> = fc
  .record({
    type: fc.constantFrom<Edit['type']>(
      'rename-document',
      'add-actor',
      'add-actor',
      'edit-actor',
      'merge-actors',
      'delete-actor',
      'add-claim',
      'add-claim',
      'edit-claim',
      'delete-claim',
      'add-statement',
      'edit-statement',
      'delete-statement',
      'import-document',
    ),
    one: fc.nat(),
    other: fc.nat(),
    words: fc.oneof(fc.constantFrom('', ' ', 'Bob'), fc.string({ maxLength: 90 })),
    kind: fc.constantFrom(...KINDS),
    relation: fc.constantFrom(...RELATIONS),
    certainty: fc.constantFrom(...CERTAINTIES),
    time: fc.constantFrom(...TIMES),
  })
  .map(({ type, one, other, words, kind, relation, certainty, time }) => (content) => {
    const keyOf = (list: readonly { key: string }[], index: number) =>
      list[index % (list.length + 1)]?.key ?? 'nobody';
    const [actor, into] = [keyOf(content.nodes, one), keyOf(content.nodes, other)];
    const claim = keyOf(content.edges, one);
    const attribution = { speaker: into, form: 'direct' as const };
    const quotes = [{ exact: 'he met them', mentions: [{ surface: 'he', actor: into }] }];
    const fields = { label: words, certainty, time, attribution, quotes };
    const statement = { ...fields, polarity: 'affirmed' as const, stance: 'stated' as const };
    const attributes = { label: words, kind, aliases: [words], description: words, statements: [] };
    switch (type) {
      case 'rename-document':
        return { type, title: words };
      case 'add-actor':
        return { type, actor: `a${one % 30}`, attributes };
      case 'edit-actor':
        return { type, actor, changes: { label: words, kind } };
      case 'merge-actors':
        return { type, actor, into };
      case 'add-claim': {
        const related = [{ type: 'supports' as const, claim }];
        const said = { ...statement, relation, ...(other % 2 ? { related } : {}) };
        return { type, claim: `x${one % 90}`, source: actor, target: into, attributes: said };
      }
      case 'edit-claim':
        return { type, claim, changes: { ...fields, source: into, relation } };
      case 'delete-claim':
        return { type, claim };
      case 'add-statement':
        return { type, actor, statement };
      case 'edit-statement':
        return { type, actor, index: other % 4, changes: fields };
      case 'delete-statement':
        return { type, actor, index: other % 4 };
      case 'import-document':
        return { type, content: sampleDocument() };
      default:
        return { type, actor };
    }
  });

/** As many runs and steps as are asked for; each step is checked against every rule, so few are usual. */
const [RUNS = 50, STEPS = 100] = (process.env.EDIT_RUNS ?? '')
  .split('x')
  .filter(Boolean)
  .map(Number);

test('any edits, undone and done again: the document is every time what it was, byte by byte, and keeps the rules', () => {
  const tell = (history: History) => JSON.stringify(contentOf(history.graph));
  const steps = fc.array(
    fc.oneof(
      { weight: 8, arbitrary: edits },
      { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
      { weight: 1, arbitrary: fc.constantFrom('force' as const, 'rings' as const) },
    ),
    { minLength: STEPS, maxLength: STEPS, size: 'max' },
  );
  fc.assert(
    fc.property(steps, (walk) => {
      const history = open();
      const opened = tell(history);
      let now = { layout: start.layout as string, told: opened };
      let [past, future]: [(typeof now)[], (typeof now)[]] = [[], []];
      const expectNow = () => {
        expect(tell(history)).toBe(now.told);
        expect(history.undo?.parts.layout).toBe(past.at(-1)?.layout);
        expect(history.redo?.parts.layout).toBe(future.at(-1)?.layout);
      };
      for (const step of walk) {
        const before = now;
        if (step === 'undo') {
          history.takeBack();
          now = past.pop() ?? before;
          if (now !== before) future.push(before);
        } else if (step === 'redo') {
          history.doAgain();
          now = future.pop() ?? before;
          if (now !== before) past.push(before);
        } else if (typeof step === 'string') {
          history.note({ ...start, layout: step }, null);
          if (step !== now.layout) now = { ...now, layout: step };
          if (now !== before) [past, future] = [[...past, before], []];
        } else {
          const [undo, redo] = [history.undo, history.redo];
          const outcome = doEdit(history, step(history.content));
          if (outcome.ok && outcome.does !== null) {
            expect(history.undo?.does).toBe(outcome.does);
            now = { ...now, told: tell(history) };
            [past, future] = [[...past, before], []];
            const checked = checkDocument(JSON.parse(now.told), 'edited');
            expect(checked).toMatchObject({ ok: true });
          } else expect([history.undo, history.redo]).toEqual([undo, redo]);
        }
        expectNow();
      }
      const end = tell(history);
      let number = 0;
      for (; history.undo; number += 1) history.takeBack();
      expect(tell(history)).toBe(opened);
      for (; number > 0; number -= 1) history.doAgain();
      expect(tell(history)).toBe(end);
    }),
    { numRuns: RUNS },
  );
});
