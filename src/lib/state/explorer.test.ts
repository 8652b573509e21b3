import { expect, test } from 'vitest';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import { VALENCES } from '$lib/model/vocabulary';
import { narrow } from '$lib/queries/narrowing';
import { NO_ADDRESS, type Address } from '$lib/url/address';
import { doEdit } from './do-edit';
import { Explorer } from './explorer.svelte';
import { Stage } from './stage.svelte';

const explore = (select: string | null, to: string | null = null) =>
  new Explorer('sample', buildClaimGraph(sampleDocument()), () => ({
    address: { ...NO_ADDRESS, select, to },
    dropped: [],
  }));

test.each([
  [null, null, null, null],
  ['ada', null, { type: 'actor', actor: 'ada' }, null],
  ['c1', null, { type: 'claim', claim: 'c1' }, null],
  ['eve', null, null, 'eve'],
  ['ada', 'eve', null, 'ada → eve'],
])('the address %s %s selects %j', (select, to, selection, unknown) => {
  const explorer = explore(select, to);
  expect(explorer.selection).toEqual(selection);
  expect(explorer.unknownKey).toBe(unknown);
});

test('a moved actor stays where it was put when the picture changes its size, and in the address', () => {
  const stage = new Stage(explore(null));
  stage.size = { width: 800, height: 600 };
  stage.move('a:ada', { x: 400, y: 150 });
  stage.size = { width: 400, height: 300 };
  expect(stage.element('a:ada')).toMatchObject({ x: 200, y: 75, pinned: true });
  expect(stage.linkToDropped()).toBe('?pin=500.250.ada');
  stage.drop();
  expect(stage.element('a:ada')).not.toMatchObject({ x: 200, y: 75 });
  expect(stage.linkToDropped()).toBeNull();
});

test('hidden actors are not drawn, unless they are selected', () => {
  const at = (address: Partial<Address>) =>
    new Stage(
      new Explorer('sample', buildClaimGraph(sampleDocument()), () => ({
        address: { ...NO_ADDRESS, ...address },
        dropped: [],
      })),
    );
  expect(at({ without: ['bob'] }).element('a:bob')).toBeUndefined();
  expect(at({ without: ['bob'], select: 'bob' }).element('a:bob')).toBeDefined();
});

test('only actors can be moved, and unknown ids name nothing', () => {
  const stage = new Stage(explore(null));
  stage.move('r:["ada","bob"]', { x: 1, y: 1 });
  stage.move('a:eve', { x: 1, y: 1 });
  expect(stage.element('a:eve')).toBeUndefined();
  expect(stage.element(null)).toBeUndefined();
  expect(stage.element('r:["ada","bob"]')?.target).toEqual({
    type: 'relationship',
    source: 'ada',
    target: 'bob',
  });
});

test('the scene follows the selection', () => {
  const emphasis = new Stage(explore('bob')).element('a:bob')?.emphasis;
  expect(emphasis).toBe('selected');
});

test('a selected claim is drawn although a narrowing hides it, and alone when it is asked for', () => {
  // A claim of cooperation, where only conflict is left.
  const address = { ...NO_ADDRESS, select: 'c1', narrowing: { valence: ['conflict'] } };
  const read = { address: { ...address, rest: 'hide' as const }, dropped: [] };
  const stage = new Stage(new Explorer('sample', buildClaimGraph(sampleDocument()), () => read));
  expect(stage.scene.lines.map(({ id }) => id)).toContain('c:c1');
  expect(stage.seen('selection').graph.edges()).toEqual(['c1']);
});

test('an edit is in everything that follows from the document, and what it removes is let go of', () => {
  const address = {
    ...NO_ADDRESS,
    select: 'bob',
    focus: 'bob',
    pins: [{ actor: 'bob', x: 1, y: 1 }],
  };
  const explorer = new Explorer('sample', buildClaimGraph(sampleDocument()), () => ({
    address,
    dropped: [],
  }));
  explorer.noteStep(null);
  const stage = new Stage(explorer);
  const valences = () =>
    VALENCES.filter((valence) => narrow(explorer.facets, { valence: [valence] }).has('c3'));
  expect(valences()).toEqual(['conflict']);
  doEdit(explorer.history, { type: 'edit-claim', claim: 'c3', changes: { relation: 'assist' } });
  expect(valences()).toEqual(['cooperation']);
  doEdit(explorer.history, { type: 'edit-actor', actor: 'bob', changes: { label: 'Robert' } });
  expect(stage.element('a:bob')).toMatchObject({ name: 'Robert' });
  doEdit(explorer.history, { type: 'delete-actor', actor: 'bob' });
  expect([explorer.selection, explorer.focus, explorer.course]).toEqual([null, null, ['c4']]);
  expect(stage.scene.nodes.map(({ id }) => id).sort()).toEqual(['a:ada', 'a:land']);
  // What waits for Undo is not told as unknown.
  expect(explorer.dropped).toEqual([]);
  expect(explorer.undo).toMatchObject({ does: 'delete Robert and 3 claims', about: 'bob' });
});

test('a document without any actor can be drawn', () => {
  const explorer = explore(null);
  explorer.noteStep(null);
  for (const actor of ['ada', 'bob', 'land'])
    doEdit(explorer.history, { type: 'delete-actor', actor });
  expect(new Stage(explorer).scene).toMatchObject({ nodes: [], lines: [] });
});
