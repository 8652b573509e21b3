import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { buildLibrary } from './browser/build-library';
import type * as Library from './browser/library-entry';
import { expect, expectAccessible, test } from './journey';

const STRIKE = JSON.parse(await readFile('graph-data/harbour-strike/graph.json', 'utf8'));
const TITLE: string = STRIKE.attributes.title;

/** The document under another title, as a file. */
function fileOf(title: string, name = 'strike.json') {
  const content = { ...STRIKE, attributes: { ...STRIKE.attributes, title } };
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) };
}

/** Opens a file on the start page; its address, once it says that it is saved. */
async function open(page: Page, title = TITLE): Promise<string> {
  await page.goto('/');
  await page.getByLabel('Open a file').setInputFiles(fileOf(title));
  await expect(page).toHaveURL(/\/open\/\?document=[a-z0-9]+$/);
  await expect(titleOf(page)).toHaveText(title);
  return page.url();
}

const titleOf = (page: Page) => page.getByRole('heading', { level: 1 });
const saved = (page: Page) => page.getByRole('banner').getByText('Saved', { exact: true });
const shelf = (page: Page) => page.getByRole('region', { name: 'My documents' });
const names = (page: Page) => shelf(page).getByRole('heading', { level: 3 });
const card = (page: Page, name: string) =>
  shelf(page)
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

/** All documents as a zip, and what is in it. */
async function downloadAll(page: Page) {
  const asked = page.waitForEvent('download');
  await shelf(page).getByRole('button', { name: 'Download all' }).click();
  return unzipSync(await readFile(await (await asked).path()));
}

const zipOf = (files: Parameters<typeof zipSync>[0]) => ({
  name: 'documents.zip',
  mimeType: 'application/zip',
  buffer: Buffer.from(zipSync(files)),
});

/** A zip with a document of three versions: the last, and two before it. */
function versionsZip() {
  const record = {
    ...{ id: 'three', name: 'strike', called: null, title: 'Third' },
    origin: { file: 'strike.json', kind: 'JSON' },
    ...{ opened: 1, changed: Date.UTC(2026, 2, 1), number: 3 },
    earlier: [
      { number: 2, changed: Date.UTC(2026, 1, 1) },
      { number: 1, changed: Date.UTC(2026, 0, 1) },
    ],
  };
  const earlier = [
    { number: 2, file: 'second.json' },
    { number: 1, file: 'first.json' },
  ];
  const listing = { version: 1, documents: [{ record, file: 'third.json', earlier }] };
  return zipOf({
    'my-documents.json': strToU8(JSON.stringify(listing)),
    'third.json': fileOf('Third').buffer,
    'second.json': fileOf('Second').buffer,
    'first.json': fileOf('First').buffer,
  });
}

test('what is opened is kept: after a reload, in a later tab, and in the list', async ({
  page,
  context,
}) => {
  const address = await open(page);
  await expect(saved(page)).toBeVisible();
  await page.getByRole('link', { name: 'Matrix' }).click();
  await expect(page).toHaveURL(/\?document=[a-z0-9]+&view=matrix$/);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Matrix' })).toBeVisible();
  await expect(titleOf(page)).toHaveText(TITLE);
  await page.close();
  const later = await context.newPage();
  await later.goto('/');
  const own = card(later, TITLE);
  await expect(own).toContainText('strike.json · Claimscape JSON');
  await expect(own.getByRole('time')).toHaveText(/\d{1,2} \w{3,4} \d{4}, \d\d:\d\d/);
  await expect(own.locator('img')).toHaveAttribute('src', /^data:image\/svg\+xml,/);
  await expectAccessible(later);
  await own.getByRole('link').click();
  await expect(later).toHaveURL(address);
  // A tab remembers what it has opened last.
  await later.goto('/open/');
  await expect(titleOf(later)).toHaveText(TITLE);
  await later.goto('/open/?document=nowhere');
  await expect(titleOf(later)).toHaveText('This document is not here');
});

test('rename, duplicate, delete and undo, by keyboard', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'Claimscape' }).click();
  const focused = page.locator(':focus');
  await card(page, TITLE).getByRole('button', { name: 'Rename' }).press('Enter');
  await page.keyboard.type('Cranes');
  await page.keyboard.press('Enter');
  await expect(names(page)).toHaveText(['Cranes']);
  await expect(focused).toHaveText('Rename');
  await expect(page.getByRole('status').getByText('It is called “Cranes”')).toBeAttached();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Docks');
  await page.keyboard.press('Escape');
  await expect(names(page)).toHaveText(['Cranes']);
  await card(page, 'Cranes').getByRole('button', { name: 'Duplicate' }).press('Enter');
  await expect(names(page)).toHaveText(['Cranes (copy)', 'Cranes']);
  await expect(focused).toHaveAccessibleName('Cranes (copy)');
  await card(page, 'Cranes').getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(names(page)).toHaveText(['Cranes (copy)']);
  await expect(page.getByRole('status').getByText('“Cranes” is deleted')).toBeVisible();
  await expect(focused).toHaveText('Undo');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(names(page)).toHaveText(['Cranes (copy)', 'Cranes']);
  await expect(focused).toHaveAccessibleName('Cranes');
  await page.reload();
  await expect(names(page)).toHaveText(['Cranes (copy)', 'Cranes']);
});

test('a document of the site is copied, its text with it', async ({ page }) => {
  await page.goto('/harbour-strike/');
  await page.getByRole('link', { name: 'Make my own copy' }).click();
  await expect(page).toHaveURL(/\/open\/\?document=/);
  await expect(saved(page)).toBeVisible();
  await expect(page.getByRole('link', { name: '74 of 74 verified' })).toBeVisible();
  await loseDatabase(page);
  await page.reload();
  await expect(page.getByRole('link', { name: '74 of 74 verified' })).toBeVisible();
});

test('all documents leave as one zip, and come back from it, chosen or dropped', async ({
  page,
}) => {
  await open(page, 'One');
  await open(page, 'Two');
  await page.goto('/');
  await expect(names(page)).toHaveText(['Two', 'One']);
  const files = await downloadAll(page);
  expect(Object.keys(files).toSorted()).toEqual([
    '1-strike.json',
    '2-strike.json',
    'my-documents.json',
  ]);
  expect(JSON.parse(strFromU8(files['2-strike.json'] ?? new Uint8Array())).attributes.title).toBe(
    'One',
  );
  await card(page, 'One').getByRole('button', { name: 'Delete' }).click();
  await expect(names(page)).toHaveText(['Two']);
  await page.getByLabel('Restore from a zip').setInputFiles(zipOf(files));
  await expect(page.getByText('1 document restored, 1 already here')).toBeVisible();
  await expect(names(page)).toHaveText(['Two', 'One']);
  await card(page, 'Two').getByRole('button', { name: 'Delete' }).click();
  files['2-strike.json'] = strToU8('{"attributes":{}}');
  await page.evaluate(
    (bytes) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], 'documents.zip'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    },
    [...zipOf(files).buffer],
  );
  const problems = page.getByRole('dialog', { name: 'Not all of this file could be opened' });
  await expect(problems).toContainText(/1 document restored, \d+ problems/);
  await expect(problems).toContainText('documents.zip, 2-strike.json');
  await page.keyboard.press('Escape');
  await expect(names(page)).toHaveText(['Two', 'One']);
});

test('an earlier version is looked at, cannot be changed, and is restored; another tab follows', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await page.getByLabel('Open a file').setInputFiles(versionsZip());
  await card(page, 'Third').getByRole('link').click();
  await page.getByRole('button', { name: 'Versions' }).click();
  const dialog = page.getByRole('dialog', { name: 'Versions' });
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const other = await context.newPage();
  await other.goto('/open/?document=three');
  await other.getByRole('button', { name: 'Versions' }).click();
  await other.getByRole('link', { name: /^Look at it as saved 1 Jan 2026/ }).click();
  await expect(other).toHaveURL('/open/?document=three&version=1');
  await expect(titleOf(other)).toHaveText('First');
  await expect(other.getByRole('status').filter({ hasText: 'cannot be changed' })).toBeVisible();
  await other.getByRole('button', { name: 'Restore this version' }).click();
  await expect(other).toHaveURL('/open/?document=three');
  await expect(titleOf(other)).toHaveText('First');
  await expect(titleOf(page)).toHaveText('First');
  await page.getByRole('button', { name: 'Versions' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(4);
});

test('an earlier version that the browser cannot read is told', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Open a file').setInputFiles(versionsZip());
  await expect(names(page)).toHaveText(['Third']);
  await page.addInitScript(() => {
    const { get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.get = function (key) {
      if (Array.isArray(key) && key[1] === 1) throw new DOMException('unreadable', 'UnknownError');
      return get.call(this, key);
    };
  });
  await page.goto('/open/?document=three&version=1');
  await expect(titleOf(page)).toHaveText('This version cannot be opened now');
  await page.getByRole('link', { name: 'See what the document is now' }).click();
  await expect(titleOf(page)).toHaveText('Third');
});

test('of two tabs one follows, and takes over when it is asked to', async ({ page, context }) => {
  const address = await open(page);
  await expect(saved(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(address);
  const notice = (of: Page) =>
    of.getByRole('status').filter({ hasText: 'This document is open in another tab' });
  await expect(notice(other)).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Change it here instead' }).click();
  await expect(saved(other)).toBeVisible();
  await expect(notice(other)).toHaveCount(0);
  await expect(other.locator(':focus')).toHaveText('Versions');
  await expect(notice(page)).toBeVisible();
  await other.close();
  await expect(notice(page)).toHaveCount(0);
});

test('where storage is refused, everything works in the tab, and it says so', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'sessionStorage', 'localStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
  });
  await open(page);
  const notice = page.getByRole('status').filter({ hasText: 'Not saved: this browser lets' });
  await expect(notice).toBeVisible();
  const asked = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download it' }).click();
  const file = JSON.parse(await readFile(await (await asked).path(), 'utf8'));
  expect(file.attributes.title).toBe(TITLE);
  await page.getByRole('link', { name: 'Claimscape' }).click();
  await expect(card(page, TITLE)).toContainText('it is gone when you close this tab');
  await card(page, TITLE).getByRole('link').click();
  await expect(notice).toBeVisible();
});

test('where there is no room it says so, and saves once there is', async ({ page, context }) => {
  const devtools = await context.newCDPSession(page);
  await page.goto('/');
  const { origin } = new URL(page.url());
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await open(page);
  await expect(
    page.getByRole('status').filter({ hasText: 'Not saved: there is no room left' }),
  ).toBeVisible();
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(saved(page)).toBeVisible();
});

test('a damaged document is told, downloaded as it is, and deleted; the others open', async ({
  page,
}) => {
  await open(page);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('claimscape');
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['documents', 'contents'], 'readwrite');
          writing.objectStore('documents').put({ rubbish: 'of a kind' }, 'bad');
          const contents = writing.objectStore('contents');
          contents.openCursor().onsuccess = ({ target }) =>
            (target as IDBRequest<IDBCursorWithValue>).result.update({ attributes: 'broken' });
          writing.oncomplete = resolve;
        };
      }),
  );
  await open(page, 'Sound');
  await page.goto('/');
  await expect(card(page, 'Sound').locator('img')).toBeVisible();
  // One whose record, and one whose content cannot be read.
  await expect(shelf(page).getByText('It is damaged, and cannot be shown.')).toHaveCount(2);
  await expectAccessible(page);
  const bad = card(page, 'A damaged document');
  const asked = page.waitForEvent('download');
  await bad.getByRole('button', { name: 'Download' }).click();
  expect(await readFile(await (await asked).path(), 'utf8')).toContain('of a kind');
  await page.goto('/open/?document=bad');
  await expect(titleOf(page)).toHaveText('This document is damaged');
  await page.goto('/');
  await bad.getByRole('button', { name: 'Delete' }).click();
  await expect(bad).toHaveCount(0);
  await card(page, 'Sound').getByRole('link').click();
  await expect(titleOf(page)).toHaveText('Sound');
});

test('a tab of an older version in the way is told, and once it is closed all is well', async ({
  page,
  context,
}) => {
  const old = await context.newPage();
  await old.goto('/open/');
  await old.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('claimscape', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('texts');
        opening.onsuccess = resolve;
      }),
  );
  await open(page);
  await expect(
    page.getByRole('status').filter({ hasText: 'open in another tab in an older version' }),
  ).toBeVisible();
  await old.close();
  await expect(saved(page)).toBeVisible();
});

test('what the browser has lost comes back from its copy; what its reader has deleted does not', async ({
  page,
}) => {
  await open(page, 'One');
  await open(page, 'Two');
  await expect(saved(page)).toBeVisible();
  await page.goto('/');
  await card(page, 'One').getByRole('button', { name: 'Rename' }).click();
  await page.keyboard.type('Cranes');
  await page.keyboard.press('Enter');
  await expect(names(page)).toHaveText(['Two', 'Cranes']);
  await loseDatabase(page);
  await page.reload();
  await expect(names(page)).toHaveText(['Two', 'Cranes']);
  await card(page, 'Cranes').getByRole('button', { name: 'Delete' }).click();
  await expect(names(page)).toHaveText(['Two']);
  await loseDatabase(page);
  await page.reload();
  await expect(names(page)).toHaveText(['Two']);
  await card(page, 'Two').getByRole('link').click();
  await expect(titleOf(page)).toHaveText('Two');
});

/** What Chromium does by itself to a database that it takes for damaged. */
const loseDatabase = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('claimscape');
        deleting.onsuccess = resolve;
        deleting.onerror = reject;
      }),
  );

test('a page that is closed right after a change has saved it', async ({ page, context }) => {
  const module = await buildLibrary();
  await page.route('/library-under-test.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: module }),
  );
  await page.goto('/');
  const id = await page.evaluate(async (content) => {
    const address = '/library-under-test.js';
    const library = (await import(address)) as typeof Library;
    const origin = { file: 'strike.json', kind: 'JSON' };
    const kept = await library.keepDocument({ name: 'strike', content, origin });
    const found = await library.findDocument(kept.id);
    if (found?.type !== 'kept') throw new Error('it was not kept');
    const keeping = new library.Keeping(found);
    keeping.start();
    addEventListener('pagehide', () => keeping.leave(true));
    const attributes = { ...content.attributes, title: 'Changed at the last moment' };
    keeping.change({ ...content, attributes });
    return kept.id;
  }, STRIKE);
  await page.close();
  const later = await context.newPage();
  await later.goto(`/open/?document=${id}`);
  await expect(titleOf(later)).toHaveText('Changed at the last moment');
});
