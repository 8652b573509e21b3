import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { evidenceOf, expect, expectAccessible, openDocument, test } from './journey';
import { openDialog, save } from './picture-file';

test('copy a quote with its citation', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDocument(page, '?select=trump&to=russia');
  await evidenceOf(page).getByRole('button', { name: 'Copy quote with citation' }).first().click();
  await expect(page.getByRole('status').getByText('Copied with its citation')).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '“imposing some of the toughest sanctions on Russia yet” — the author, in “The Moscow talks”, ZOSIO, December 2025, paragraph 23. https://www.zosio.online/2025/12/putin-just-humiliated-trumps-peace.html',
  );
});

test('cite a claim with all its quotes and a link, in a reference manager’s way', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDocument(page, '?select=c3');
  await evidenceOf(page).getByRole('button', { name: /^Cite/ }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Cite' });
  await dialog.getByRole('radio', { name: 'BibTeX' }).check();
  await dialog.getByRole('checkbox', { name: 'the claim and all its quotes' }).check();
  await dialog.getByRole('button', { name: 'Copy citation' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Citation copied.');
  const citation = await page.evaluate(() => navigator.clipboard.readText());
  expect(citation).toMatch(/^@\w+\{/);
  expect(citation).toContain('/moscow-talks/?select=c3');
  await expect(
    dialog.getByRole('link', { name: 'Open the article at these words' }),
  ).toHaveAttribute('href', /^https:\/\/www\.zosio\.online\/.*#:~:text=/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(evidenceOf(page).getByRole('button', { name: /^Cite/ }).first()).toBeFocused();
});

test('a saved picture opens again as it was, wherever it is dropped or chosen', async ({
  page,
}) => {
  const dialog = await openDialog(page, '?select=kushner&valence=conflict');
  for (const kind of ['PNG', 'SVG']) {
    await dialog.getByRole('radio', { name: kind }).check();
    const { file } = await save(page, `Save ${kind}`);
    const type = kind === 'PNG' ? 'image/png' : 'image/svg+xml';
    const saved = { name: `x.${kind.toLowerCase()}`, mimeType: type, buffer: file };
    const other = await page.context().newPage();
    await other.goto('/');
    await other.getByLabel('Open a file').setInputFiles(saved);
    await expect(other).toHaveURL(/\/open\/\?document=[a-z0-9]+&select=kushner&valence=conflict$/);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('The Moscow talks');
    await expect(evidenceOf(other).getByRole('heading', { level: 2 })).toHaveText('Kushner');
    await other.reload();
    await expect(evidenceOf(other).getByRole('heading', { level: 2 })).toHaveText('Kushner');
    await other.close();
  }
});

/** Drops a file anywhere on the page. */
async function dropFile(page: Page, name: string, type: string, content: string) {
  await page.evaluate(
    ([called, mime, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], called, { type: mime }));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    },
    [name, type, content] as const,
  );
}

test('a picture that carries nothing is refused, and what is open stays', async ({ page }) => {
  await openDocument(page, '?select=kushner');
  await dropFile(page, 'plain.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  const refusal = page.getByRole('dialog', { name: 'This file could not be opened' });
  await expect(refusal).toContainText('plain.svg, the whole file: no graph data in this picture');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/moscow-talks/?select=kushner');
  await expect(evidenceOf(page).getByRole('heading', { level: 2 })).toHaveText('Kushner');
});

test('save the data, as narrowed, in a format that says what it leaves out', async ({ page }) => {
  await openDocument(page, '?valence=conflict');
  await page.getByRole('button', { name: 'Save data' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save the data' });
  await expect(dialog.getByText('This kind of file holds everything.')).toBeVisible();
  await dialog.getByRole('radio', { name: /^As narrowed: \d+ actors, 38 claims/ }).check();
  await dialog.getByRole('radio', { name: 'CSV of the claims, safe for spreadsheets' }).check();
  await expect(dialog.getByText('This table leaves out')).toBeVisible();
  await expectAccessible(page);
  const asked = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save data file' }).click();
  const download = await asked;
  expect(download.suggestedFilename()).toBe('moscow-talks-narrowed.claims.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text.trim().split('\r\n')).toHaveLength(1 + 38);
  await dialog.getByRole('radio', { name: 'Turtle' }).check();
  const again = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save data file' }).click();
  expect(await readFile(await (await again).path(), 'utf8')).toContain('@prefix');
});
