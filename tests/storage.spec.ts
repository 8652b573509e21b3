import { readFile } from 'node:fs/promises';
import { buildLibrary } from './browser/build-library';
import type * as Library from './browser/library-entry';
import { expect, expectAccessible, test } from './journey';
import { card, loseDatabase, names, open, saved, shelf, STRIKE, TITLE, titleOf } from './shelf';

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

test('a large file is kept when it is shown, not some time later', async ({ page }) => {
  const nodes = Array.from({ length: 3_000 }, (_, i) => ({ id: `n${i}` }));
  const links = Array.from({ length: 40_000 }, (_, i) => ({
    ...{ source: `n${i % 3_000}`, target: `n${(i * 7) % 3_000}` },
  }));
  await page.goto('/');
  await page.getByLabel('Open a file').setInputFiles({
    ...{ name: 'many.json', mimeType: 'application/json' },
    buffer: Buffer.from(JSON.stringify({ nodes, links })),
  });
  await expect(titleOf(page)).toHaveText('many', { timeout: 30_000 });
  await page.reload();
  await expect(titleOf(page)).toHaveText('many', { timeout: 30_000 });
  await expect(saved(page)).toBeVisible();
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
