import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './journey';

const titleOf = (page: Page) => page.getByRole('heading', { level: 1 });
const saved = (page: Page) => page.getByRole('banner').getByText('Saved', { exact: true });
const notice = (page: Page) =>
  page.getByRole('status').filter({ hasText: 'This document is open in another tab' });

/** Gives the document of the page another title, and waits until that is saved. */
async function retitle(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Edit the document' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(titleOf(page)).toHaveText(title);
  await expect(saved(page)).toBeVisible();
}

/** Ends the tab as a fault of the browser would: none of its code runs any more. */
async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // Nobody is left to answer.
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
}

test('when a tab crashes, the one that waits has what was saved, changes it and saves', async ({
  page,
  context,
}) => {
  const buffer = await readFile('graph-data/harbour-strike/graph.json');
  await page.goto('/');
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'strike.json', mimeType: 'application/json', buffer });
  await expect(page).toHaveURL(/document=/);
  await retitle(page, 'Before the crash');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(notice(other)).toBeVisible();
  await expect(other.getByRole('button', { name: 'Edit the document' })).toHaveCount(0);

  await crash(page);
  await expect(notice(other)).toHaveCount(0);
  await expect(titleOf(other)).toHaveText('Before the crash');
  await retitle(other, 'After the crash');

  const again = await context.newPage();
  await again.goto(other.url());
  await expect(titleOf(again)).toHaveText('After the crash');
  await expect(notice(again)).toBeVisible();
});
