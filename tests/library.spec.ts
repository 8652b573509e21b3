import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, expectAccessible, test } from './journey';
import { card, loseDatabase, names, open, saved, shelf, TITLE, titleOf, zipOf } from './shelf';

/** All documents as a zip, and what is in it. */
async function downloadAll(page: Page) {
  const asked = page.waitForEvent('download');
  await shelf(page).getByRole('button', { name: 'Download all' }).click();
  return unzipSync(await readFile(await (await asked).path()));
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
  await expect(titleOf(later)).toHaveText(TITLE);
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
