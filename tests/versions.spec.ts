import { strToU8 } from 'fflate';
import { expect, expectAccessible, test } from './journey';
import { card, fileOf, names, titleOf, zipOf } from './shelf';

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
