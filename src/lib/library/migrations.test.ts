import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { keepIn, newBrowser, openIn, openTab } from './browsers-for-tests';
import { migrate, STEPS, type Step } from './migrations';
import { RELEASED, release } from './released-schemas-for-tests';

afterEach(() => {
  vi.unstubAllGlobals();
});

const SHA = 'a'.repeat(64);

test('there is a fixture of every schema', () => {
  expect(Object.keys(RELEASED).map(Number)).toEqual(STEPS.map((_, i) => i + 1));
});

test.each(Object.keys(RELEASED).map(Number))(
  'a text that version %i has kept is still there, and documents can be kept',
  async (version) => {
    (await release(newBrowser(), version)).close();
    const tab = await openTab();
    expect(await tab.findKeptText(SHA)).toBe('The article.');
    const { entries, failure } = await tab.listDocuments();
    expect(failure).toBeNull();
    expect(entries.map(({ record }) => record?.title)).toEqual(version > 1 ? ['A sample'] : []);
    for (const { id } of entries)
      expect((await openIn(tab, id)).content).toEqual({ attributes: { title: 'A sample' } });
    const origin = { file: 'new.json', kind: 'JSON' };
    await keepIn(tab, { name: 'new', content: { attributes: { title: 'New' } }, origin });
    expect((await tab.listDocuments()).entries.map(({ isDraft }) => isDraft)).not.toContain(true);
  },
);

/** A schema to come that changes what is kept. */
const NEXT: Step = {
  changes: ['texts'],
  run: (_, upgrade) => upgrade.objectStore('texts').put('Changed.', SHA),
};

test('a step that changes records leaves a copy of them', async () => {
  const browser = newBrowser();
  (await release(browser, STEPS.length)).close();
  const database = await openDB('claimscape', STEPS.length + 1, {
    upgrade: (next, from, _, upgrade) =>
      migrate(next as never, upgrade as never, from, [...STEPS, NEXT]),
  });
  expect(await database.get('texts', SHA)).toBe('Changed.');
  expect(await database.get(`texts@${STEPS.length}` as 'texts', SHA)).toBe('The article.');
});

test('a step that fails leaves everything as it was', async () => {
  const browser = newBrowser();
  (await release(browser, STEPS.length)).close();
  const failing = { ...NEXT, run: () => Promise.reject(new Error('no')) };
  await expect(
    openDB('claimscape', STEPS.length + 1, {
      upgrade: (next, from, _, upgrade) =>
        migrate(next as never, upgrade as never, from, [...STEPS, failing]),
    }),
  ).rejects.toThrow();
  expect(await (await openTab()).findKeptText(SHA)).toBe('The article.');
});

test('an old tab lets a newer version upgrade, and then says that it is old', async () => {
  newBrowser();
  const tab = await openTab();
  await tab.keepText(SHA, 'Mine.');
  const newer = await openDB('claimscape', STEPS.length + 1);
  await expect(tab.keepText(SHA, 'Overwritten?')).rejects.toMatchObject({ reason: 'newer' });
  expect(await newer.get('texts', SHA)).toBe('Mine.');
  const { failure } = await tab.listDocuments();
  expect(failure?.message).toContain('a newer version of Claimscape');
});

test('an older tab in the way is told, and once it is closed everything goes on', async () => {
  const old = await release(newBrowser(), 1);
  const tab = await openTab();
  expect((await tab.listDocuments()).failure).toMatchObject({ reason: 'blocked' });
  old.close();
  await vi.waitFor(async () => expect((await tab.listDocuments()).failure).toBeNull());
});
