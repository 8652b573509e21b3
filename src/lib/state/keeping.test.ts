import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepIn, newBrowser, openIn, openTab, type Tab } from '$lib/library/browsers-for-tests';
import { sampleDocument } from '$lib/model/sample-document';
import type { DocumentFile } from '$lib/model/schema';

let tab: Tab;
let stops: (() => void)[] = [];

beforeEach(async () => {
  newBrowser();
  tab = await openTab();
});

afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A document of this title. */
function titled(title: string): DocumentFile {
  const document = sampleDocument();
  document.attributes.title = title;
  return document;
}

const origin = { file: 'sample.json', kind: 'JSON' };
const keep = () => keepIn(tab, { name: 'sample', content: titled('First'), origin });

/** Opens a document in a tab of its own, without the locks of browsers. */
async function openKeeping(id: string) {
  const own = await openTab();
  const { Keeping } = await import('./keeping.svelte');
  const keeping = new Keeping(await openIn(own, id));
  const stop = keeping.start();
  stops.push(stop);
  await vi.waitFor(() => expect(keeping.mayChange).toBe(true));
  return { keeping, stop };
}

const titleOf = (content: unknown) => (content as DocumentFile).attributes.title;

/** The title of what is kept, and how often it was saved. */
async function kept(id: string) {
  const { content, record } = await openIn(await openTab(), id);
  return [titleOf(content), record.number];
}

test('a change is saved, many at once as one, and only then is it said to be', async () => {
  const { id } = await keep();
  const { keeping } = await openKeeping(id);
  expect(keeping.status).toBe('Saved');
  for (const title of ['Second', 'Third', 'Fourth']) keeping.change(titled(title));
  expect(keeping.status).toBe('Saving…');
  expect(await kept(id)).toEqual(['First', 1]);
  await vi.waitFor(() => expect(keeping.status).toBe('Saved'));
  expect(await kept(id)).toEqual(['Fourth', 2]);
  expect(titleOf(keeping.shown)).toBe('First');
});

test('a change while it saves is saved, too', async () => {
  const { id } = await keep();
  const { keeping } = await openKeeping(id);
  keeping.change(titled('Second'));
  const saving = keeping.save();
  keeping.change(titled('Third'));
  await saving;
  expect(await kept(id)).toEqual(['Third', 3]);
  expect(keeping.status).toBe('Saved');
});

test('a page that is closed right after a change leaves it to the next one', async () => {
  const { id } = await keep();
  const { keeping } = await openKeeping(id);
  keeping.change(titled('Second'));
  // Nothing after it happens any more: the page’s own save is held up.
  vi.spyOn(keeping, 'save').mockResolvedValue();
  keeping.leave(true);
  await vi.waitFor(async () => expect(await kept(id)).toEqual(['Second', 2]));
});

test('what another tab saves is shown, unless this one has changed it, too', async () => {
  const { id } = await keep();
  const [one, other] = [await openKeeping(id), await openKeeping(id)];
  one.keeping.change(titled('Second'));
  await one.keeping.save();
  await vi.waitFor(() => expect(titleOf(other.keeping.shown)).toBe('Second'));
  expect(other.keeping.status).toBe('Saved');
  other.keeping.change(titled('Mine'));
  one.keeping.change(titled('Theirs'));
  await one.keeping.save();
  await other.keeping.save();
  expect(other.keeping.status).toBe('Not saved: it was changed in another tab');
  expect(other.keeping.isAtRisk).toBe(true);
  expect(titleOf(other.keeping.content)).toBe('Mine');
  expect((await kept(id))[0]).toBe('Theirs');
  const beside = await other.keeping.keepAsOther();
  expect((await kept(beside ?? ''))[0]).toBe('Mine');
});

test('after a conflict a reader can give up what they have changed', async () => {
  const { id } = await keep();
  const [one, other] = [await openKeeping(id), await openKeeping(id)];
  other.keeping.change(titled('Mine'));
  one.keeping.change(titled('Theirs'));
  await one.keeping.save();
  await other.keeping.save();
  await other.keeping.showOther();
  expect(titleOf(other.keeping.shown)).toBe('Theirs');
  expect(other.keeping.status).toBe('Saved');
});

test('a document deleted in another tab is said to be, and back when that is undone', async () => {
  const { id } = await keep();
  const { keeping } = await openKeeping(id);
  const undo = await tab.removeDocument(id);
  await vi.waitFor(() => expect(keeping.status).toBe('Not saved: it was deleted in another tab'));
  expect(keeping.isAtRisk).toBe(false);
  await undo();
  await vi.waitFor(() => expect(keeping.status).toBe('Saved'));
});

test('what cannot be saved is said, kept in the page, and saved once it can be', async () => {
  const { id } = await keep();
  const { keeping } = await openKeeping(id);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  keeping.change(titled('Second'));
  await keeping.save();
  expect(keeping.status).toBe('Not saved: there is no room left on this device');
  keeping.change(titled('Third'));
  const { drafts } = await import('$lib/library/drafts');
  expect(titleOf(drafts.get(id)?.content)).toBe('Third');
  put.mockRestore();
  await vi.waitFor(() => expect(keeping.status).toBe('Saved'), { timeout: 5000 });
  expect((await kept(id))[0]).toBe('Third');
});

test('an answer that comes too late is no conflict', async () => {
  const { id } = await keep();
  const { keeping } = await openKeeping(id);
  const content = titled('Second');
  // The transaction went through, and nobody heard of it.
  await tab.writeDraft({ ...(await openIn(tab, id)), content });
  keeping.change(titled('Second'));
  await keeping.save();
  expect(keeping.status).toBe('Saved');
  expect(await kept(id)).toEqual(['Second', 2]);
});
