import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sampleDocument } from '$lib/model/sample-document';
import type { DocumentFile } from '$lib/model/schema';
import { keepIn, newBrowser, openIn, openTab, type Tab } from './browsers-for-tests';

let tab: Tab;

beforeEach(async () => {
  newBrowser();
  tab = await openTab();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const ORIGIN = { file: 'sample.json', kind: 'JSON' };

/** A document of this title. */
function titled(title: string): DocumentFile {
  const document = sampleDocument();
  document.attributes.title = title;
  return document;
}

const sample = (title = 'A sample') => ({ name: 'sample', content: titled(title), origin: ORIGIN });
const keep = (title?: string) => keepIn(tab, sample(title));

const titles = async (of: Tab) =>
  (await of.listDocuments()).entries.map(({ record }) => record?.called ?? record?.title);

/** What is kept of a document, as a tab opened later finds it. */
async function contentOf(id: string): Promise<unknown> {
  return (await openIn(await openTab(), id)).content;
}

test('what is kept is there in another tab, with its origin and its date', async () => {
  const { id } = await keep();
  const { entries } = await (await openTab()).listDocuments();
  expect(entries).toMatchObject([{ id, record: { title: 'A sample', origin: ORIGIN, number: 1 } }]);
  expect(Date.now() - (entries[0]?.record?.opened ?? 0)).toBeLessThan(60_000);
  expect(await contentOf(id)).toEqual(titled('A sample'));
});

test('the same document from the same file is kept once, another one beside it', async () => {
  const { id } = await keep();
  expect(await keep()).toEqual({ id });
  await keep('Another');
  expect(await titles(tab)).toHaveLength(2);
});

test('rename, duplicate, remove and put back', async () => {
  const { id } = await keep();
  await tab.renameDocument(id, '  Mine ');
  expect(await titles(tab)).toEqual(['Mine']);
  const copy = await tab.duplicateDocument(id);
  expect((await titles(tab)).toSorted()).toEqual(['Mine', 'Mine (copy)']);
  expect(await contentOf(copy ?? '')).toEqual(titled('A sample'));
  const undo = await tab.removeDocument(id);
  expect(await titles(await openTab())).toEqual(['Mine (copy)']);
  expect(await (await openTab()).findVersion(id, 1)).toBeUndefined();
  await undo();
  expect((await titles(await openTab())).toSorted()).toEqual(['Mine', 'Mine (copy)']);
  expect(await contentOf(id)).toEqual(titled('A sample'));
  await tab.renameDocument(id, ' ');
  expect(await titles(tab)).toContain('A sample');
});

test('a save keeps the versions before it, and a name given meanwhile', async () => {
  const { id } = await keep();
  const { page, ...opened } = await openIn(tab, id);
  let { record, base } = opened;
  await (await openTab()).renameDocument(id, 'Mine');
  for (const title of ['Second', 'Third', 'Fourth', 'Fifth']) {
    record = await tab.saveDraft({ record, content: titled(title), base, page });
    base = record.number;
  }
  expect(record).toMatchObject({ number: 5, title: 'Fifth', called: 'Mine' });
  expect(record.earlier).toHaveLength(3);
  expect(await tab.findVersion(id, 1)).toEqual(titled('A sample'));
  const { contents } = await tab.readRaw(id);
  expect(contents).toHaveLength(4);
});

test('two tabs: what the other has saved is not overwritten', async () => {
  const { id } = await keep();
  const other = await openTab();
  const [mine, theirs] = [await openIn(tab, id), await openIn(other, id)];
  await other.saveDraft({ ...theirs, content: titled('Theirs') });
  const saving = tab.saveDraft({ ...mine, content: titled('Mine') });
  await expect(saving).rejects.toThrow('it was changed in another tab');
  expect(await contentOf(id)).toEqual(titled('Theirs'));
  // This tab still has its own.
  expect((await openIn(tab, id)).content).toEqual(titled('Mine'));
});

test('a document that another tab has removed does not come back by itself', async () => {
  const { id } = await keep();
  const mine = await openIn(tab, id);
  await (await openTab()).removeDocument(id);
  await expect(tab.saveDraft(mine)).rejects.toMatchObject({ isGone: true });
  expect(await titles(await openTab())).toEqual([]);
  await tab.saveDraft({ ...mine, base: 0 });
  expect(await contentOf(id)).toEqual(titled('A sample'));
});

test('what a page sets aside when it is closed is the next version', async () => {
  const { id } = await keep();
  tab.setAside({ ...(await openIn(tab, id)), content: titled('Just typed') });
  await vi.waitFor(async () => expect(await contentOf(id)).toEqual(titled('Just typed')));
  expect(await tab.inDatabase((database) => database.count('unsaved'))).toBe(0);
  expect((await openIn(tab, id)).record.number).toBe(2);
});

test('what a page sets aside of a document that others have changed stands beside it', async () => {
  const { id } = await keep();
  const mine = await openIn(tab, id);
  const other = await openTab();
  await other.saveDraft({ ...(await openIn(other, id)), content: titled('Theirs') });
  tab.setAside({ ...mine, content: titled('Mine') });
  await vi.waitFor(async () =>
    expect((await titles(other)).toSorted()).toEqual(['A sample (unsaved changes)', 'Theirs']),
  );
  expect(await contentOf(id)).toEqual(titled('Theirs'));
});

test('what was set aside and saved all the same is no second version', async () => {
  const { id } = await keep();
  const mine = { ...(await openIn(tab, id)), content: titled('Mine') };
  tab.setAside(mine);
  await tab.saveDraft({ ...mine, page: 'another page’s mark' });
  expect(await titles(await openTab())).toEqual(['Mine']);
  expect(await tab.inDatabase((database) => database.count('unsaved'))).toBe(0);
});

test('a damaged record is listed as one, can be looked at and removed; the others open', async () => {
  const { id } = await keep();
  await tab.inDatabase((database) => database.put('documents', { id: 5, of: 'nothing' }, 'bad'));
  const { entries, failure } = await tab.listDocuments();
  expect(failure).toBeNull();
  expect(entries.map((entry) => [entry.id, entry.record === null])).toEqual([
    [id, false],
    ['bad', true],
  ]);
  expect(await tab.findDocument('bad')).toEqual({ type: 'damaged', id: 'bad' });
  expect(await tab.formatRaw('bad')).toContain('"of": "nothing"');
  expect(await contentOf(id)).toEqual(titled('A sample'));
  const undo = await tab.removeDocument('bad');
  expect((await tab.listDocuments()).entries).toHaveLength(1);
  await undo();
  expect((await tab.listDocuments()).entries).toHaveLength(2);
});

test('a damaged note of a closed page keeps nothing from opening', async () => {
  const { id } = await keep();
  await tab.inDatabase((database) => database.put('unsaved', {} as never, ['x', 'y']));
  expect(await contentOf(id)).toEqual(titled('A sample'));
});

test('where storage is refused, a document stays in its tab', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('no', 'SecurityError');
    },
  });
  tab = await openTab();
  const { id } = await tab.addDocument(sample());
  expect((await openIn(tab, id)).isDraft).toBe(true);
  await tab.renameDocument(id, 'Mine');
  await tab.duplicateDocument(id);
  const list = await tab.listDocuments();
  expect(list.failure).toMatchObject({ reason: 'refused' });
  expect((await titles(tab)).toSorted()).toEqual(['Mine', 'Mine (copy)']);
  const undo = await tab.removeDocument(id);
  expect(await titles(tab)).toEqual(['Mine (copy)']);
  await undo();
  expect(await titles(tab)).toHaveLength(2);
});

test('where there is no room, what is kept stays as it was, and there is a second chance', async () => {
  const { id } = await keep();
  const mine = { ...(await openIn(tab, id)), content: titled('Mine') };
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
  ) {
    // As browsers do it: the request goes well, and the whole is taken back in the end.
    const { transaction } = this;
    const error = new DOMException('no room', 'QuotaExceededError');
    Object.defineProperty(transaction, 'error', { get: () => error });
    const counting = this.count() as unknown as IDBRequest<IDBValidKey>;
    counting.addEventListener('success', () => transaction.abort());
    return counting;
  });
  await expect(tab.saveDraft(mine)).rejects.toMatchObject({ reason: 'full' });
  full.mockRestore();
  expect(await contentOf(id)).toEqual(titled('A sample'));
  expect((await openIn(tab, id)).content).toEqual(titled('Mine'));
  await tab.saveDraft(mine);
  expect(await contentOf(id)).toEqual(titled('Mine'));
});

test('a database that never answers is given up, and nothing else waits for it', async () => {
  vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() });
  vi.useFakeTimers();
  tab = await openTab();
  const listing = tab.listDocuments();
  await vi.advanceTimersByTimeAsync(5000);
  expect((await listing).failure).toMatchObject({ reason: 'silent' });
});

test('all documents as one zip, and back in another browser, versions included', async () => {
  const { id } = await keep();
  const mine = await openIn(tab, id);
  await tab.saveDraft({ ...mine, content: titled('Second') });
  await keep('Another');
  await tab.inDatabase((database) => database.put('documents', 'rubbish', 'bad'));
  const { bytes: zip, documents } = await tab.packDocuments();
  expect(documents).toBe(2);
  expect(await tab.restoreDocuments(zip, 'x.zip')).toEqual({
    restored: 0,
    present: 2,
    problems: [],
  });
  newBrowser();
  const fresh = await openTab();
  expect(await fresh.restoreDocuments(zip, 'x.zip')).toMatchObject({ restored: 2, problems: [] });
  expect((await titles(fresh)).toSorted()).toEqual(['Another', 'Second']);
  expect(await fresh.findVersion(id, 1)).toEqual(titled('A sample'));
  // One that was changed since stays, and the old one comes beside it.
  await fresh.saveDraft({ ...(await openIn(fresh, id)), content: titled('Third') });
  expect(await fresh.restoreDocuments(zip, 'x.zip')).toMatchObject({ restored: 1, present: 1 });
  expect((await titles(fresh)).toSorted()).toEqual(['Another', 'Second (restored)', 'Third']);
});

test('an archive with a damaged document says which, and brings the others back', async () => {
  await keep();
  await keep('Another');
  const { strToU8, unzipSync, zipSync } = await import('fflate');
  const files = unzipSync((await tab.packDocuments()).bytes);
  const [first] = Object.keys(files).filter((name) => name.startsWith('1-'));
  files[first ?? ''] = strToU8('{"attributes": {}}');
  newBrowser();
  const fresh = await openTab();
  const { restored, problems } = (await fresh.restoreDocuments(zipSync(files), 'x.zip')) ?? {};
  expect(restored).toBe(1);
  expect(problems?.[0]?.file).toBe(`x.zip, ${first}`);
  expect(await fresh.restoreDocuments(strToU8('PK no zip'), 'x.zip')).toBeNull();
  expect(await fresh.restoreDocuments(zipSync({ 'a.txt': strToU8('a') }), 'x.zip')).toBeNull();
});
