import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { expect } from './journey';

export const STRIKE = JSON.parse(await readFile('graph-data/harbour-strike/graph.json', 'utf8'));
export const TITLE: string = STRIKE.attributes.title;

/** The sample under another title, as a file. */
export function fileOf(title: string, name = 'strike.json') {
  const content = { ...STRIKE, attributes: { ...STRIKE.attributes, title } };
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) };
}

/** Opens a file on the start page; its address, once it says that it is saved. */
export async function open(page: Page, title = TITLE): Promise<string> {
  await page.goto('/');
  await page.getByLabel('Open a file').setInputFiles(fileOf(title));
  await expect(page).toHaveURL(/\/open\/\?document=[a-z0-9]+$/);
  await expect(titleOf(page)).toHaveText(title);
  return page.url();
}

export const titleOf = (page: Page) => page.getByRole('heading', { level: 1 });
export const saved = (page: Page) => page.getByRole('banner').getByText('Saved', { exact: true });
export const shelf = (page: Page) => page.getByRole('region', { name: 'My documents' });
export const names = (page: Page) => shelf(page).getByRole('heading', { level: 3 });
export const card = (page: Page, name: string) =>
  shelf(page)
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

export const zipOf = (files: Parameters<typeof zipSync>[0]) => ({
  name: 'documents.zip',
  mimeType: 'application/zip',
  buffer: Buffer.from(zipSync(files)),
});

/** What Chromium does by itself to a database that it takes for damaged. */
export const loseDatabase = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('claimscape');
        deleting.onsuccess = resolve;
        deleting.onerror = reject;
      }),
  );
