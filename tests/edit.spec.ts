import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { actorIn, evidenceOf, expect, expectAccessible, test } from './journey';

/** Opens a document of the reader’s own: a copy of a sample, at a view. */
async function openOwn(page: Page, query = ''): Promise<void> {
  const buffer = await readFile('graph-data/harbour-strike/graph.json');
  await page.goto('/open/');
  // What is chosen before the page is live is not heard of.
  await page.waitForLoadState('networkidle');
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'strike.json', mimeType: 'application/json', buffer });
  await expect(undoIn(page)).toBeVisible();
  if (query === '') return;
  await page.goto(`/open/${query}`);
  await expect(undoIn(page)).toBeVisible();
}

const undoIn = (page: Page) => page.getByRole('button', { name: /^Undo/ });
const redoIn = (page: Page) => page.getByRole('button', { name: /^Redo/ });
const titleOf = (page: Page) => evidenceOf(page).getByRole('heading', { level: 2 });

/** The document as the page saves it. */
async function saveData(page: Page) {
  await page.getByRole('button', { name: 'Save data' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save the data' });
  const asked = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save data file' }).click();
  const saved = JSON.parse(await readFile(await (await asked).path(), 'utf8'));
  await page.keyboard.press('Escape');
  return saved as {
    attributes: { title: string };
    nodes: { key: string; attributes: { label: string; aliases: string[] } }[];
    edges: { key: string; source: string; target: string; attributes: { label: string } }[];
  };
}

test('an actor is renamed in the picture, the evidence and the file; undo, redo and a reload', async ({
  page,
}) => {
  await openOwn(page, '?select=vannick');
  await page.getByRole('button', { name: 'Edit Vannick' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit Vannick' });
  const name = dialog.getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toBeFocused();
  await name.fill('Mara Vannick');
  await dialog.getByRole('combobox', { name: 'Kind' }).selectOption('group');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(titleOf(page)).toHaveText('Mara Vannick');
  await expect(page.getByRole('button', { name: 'Edit Mara Vannick' })).toBeFocused();
  await expect(
    page.getByText('Done: rename Vannick to Mara Vannick. Undo with Ctrl+Z.'),
  ).toBeAttached();
  await expect(actorIn(page, 'Mara Vannick, group, 4 claims')).toBeAttached();
  await page.getByRole('button', { name: /^Find/ }).click();
  await page.getByRole('combobox', { name: /^Find an actor/ }).fill('mara');
  await expect(page.getByRole('option', { name: /Mara Vannick/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  const { nodes } = await saveData(page);
  expect(nodes.find(({ key }) => key === 'vannick')?.attributes.label).toBe('Mara Vannick');
  await page.keyboard.press('Control+z');
  await expect(titleOf(page)).toHaveText('Vannick');
  await expect(actorIn(page, 'Vannick, person, 4 claims')).toBeAttached();
  await expect(page.getByText('Undone: rename Vannick to Mara Vannick')).toBeAttached();
  await page.keyboard.press('Control+y');
  await expect(titleOf(page)).toHaveText('Mara Vannick');
  // The sheet for paper follows when it is asked for: the browser prints what it is then.
  const printed = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    return document.querySelector('.sheet')?.textContent;
  });
  expect(printed).toContain('Mara Vannick');
  await page.reload();
  await expect(titleOf(page)).toHaveText('Mara Vannick');
  await expect(undoIn(page)).toHaveAttribute('aria-disabled', 'true');
});

test('an edit whose page is closed at once is there in the next page', async ({
  page,
  context,
}) => {
  await openOwn(page, '?select=vannick');
  await page.getByRole('button', { name: 'Edit Vannick' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit Vannick' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Mara Vannick');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.close({ runBeforeUnload: false });
  const later = await context.newPage();
  await later.goto('/');
  await later
    .getByRole('region', { name: 'My documents' })
    .getByRole('article')
    .getByRole('link')
    .click();
  await expect(actorIn(later, 'Mara Vannick, person, 4 claims')).toBeAttached();
});

test('what breaks a rule is said at the field, and nothing is done', async ({ page }) => {
  await openOwn(page, '?select=c2');
  await page.getByRole('button', { name: 'Edit “belong, 340 of them, to”' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit the claim' });
  const label = dialog.getByRole('textbox', { name: 'Does what' });
  await label.fill('x'.repeat(83));
  await dialog.getByRole('combobox', { name: 'Who says it' }).selectOption('somebody else');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(label).toBeFocused();
  await expect(label).toHaveAttribute('aria-invalid', 'true');
  await expect(label).toHaveAccessibleDescription(/^Needs at most 80 characters; there are 83\./);
  const called = dialog.getByRole('textbox', { name: 'Called' });
  await expect(called).toHaveAccessibleDescription(/^Needs some text\./);
  await expectAccessible(page);
  await label.fill('are');
  await expect(label).not.toHaveAttribute('aria-invalid');
  await called.fill('two officials');
  await dialog.getByRole('combobox', { name: 'To whom' }).selectOption('Vannick');
  await expect(undoIn(page)).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(titleOf(page)).toHaveText(/Crane drivers.*Vannick/);
  await expect(
    evidenceOf(page)
      .getByText(/^Two officials, reported by/)
      .first(),
  ).toBeVisible();
  await undoIn(page).click();
  await expect(titleOf(page)).toHaveText(/Crane drivers.*Dock Union/);
});

test('merge one actor into another, told before, and take it back', async ({ page }) => {
  await openOwn(page, '?select=vannick');
  await page.getByRole('button', { name: 'Merge Vannick into…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge Vannick into…' });
  await dialog.getByRole('button', { name: 'Merge' }).click();
  const choice = dialog.getByRole('combobox', { name: 'The actor that stays' });
  await expect(choice).toHaveAccessibleDescription('Choose an actor.');
  await choice.selectOption('Dock Union');
  await expect(dialog.getByText('Vannick goes. Dock Union takes over')).toBeVisible();
  await expect(dialog.getByText('4 claims')).toBeVisible();
  await expect(
    dialog.getByText('of them, 1 between the two: then about Dock Union alone'),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(page).toHaveURL('/open/?select=union');
  await expect(titleOf(page)).toBeFocused();
  await expect(evidenceOf(page).getByText(/^Also: .*Vannick/)).toBeVisible();
  await expect(actorIn(page, 'Vannick,')).toHaveCount(0);
  const { nodes, edges } = await saveData(page);
  expect(nodes.map(({ key }) => key)).not.toContain('vannick');
  expect(edges.find(({ key }) => key === 'c8')).toMatchObject({ source: 'union', target: 'union' });
  await page.getByRole('button', { name: 'Undo: merge Vannick into Dock Union' }).click();
  await expect(actorIn(page, 'Vannick,')).toBeAttached();
  await expect(evidenceOf(page).getByText(/^Also: .*Vannick/)).toHaveCount(0);
});

test('delete by keyboard alone, and have it back where one was', async ({ page }) => {
  await openOwn(page, '?select=ostrey');
  await page.getByRole('button', { name: 'Delete Ostrey Lines' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/open/');
  await expect(titleOf(page)).toBeFocused();
  await expect(actorIn(page, 'Ostrey Lines')).toHaveCount(0);
  const done = 'delete Ostrey Lines and 5 claims';
  await expect(page.getByText(`Done: ${done}. Undo with Ctrl+Z.`)).toBeAttached();
  await expectAccessible(page);
  await page.keyboard.press('Control+z');
  await expect(page).toHaveURL('/open/?select=ostrey');
  await expect(titleOf(page)).toHaveText('Ostrey Lines');
  await page.getByRole('button', { name: /^Edit “lent 3.5/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Edit the claim' });
  await dialog.getByRole('button', { name: 'Delete the claim' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(titleOf(page)).toBeFocused();
  await expect(evidenceOf(page).getByText(/lent 3.5/)).toHaveCount(0);
  await redoIn(page).focus();
  await expect(redoIn(page)).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+Shift+z');
  await expect(evidenceOf(page).getByText(/lent 3.5/)).toHaveCount(0);
});

test('Undo takes back what was done last, to the picture or to the document', async ({ page }) => {
  await openOwn(page);
  await page.getByRole('button', { name: 'Edit the document' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('The strike');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The strike');
  await expect(page).toHaveTitle(/^The strike/);
  await page.getByRole('combobox', { name: 'Layout' }).selectOption('rings');
  await expect(page).toHaveURL(/\?document=\w+&layout=rings$/);
  await page.getByRole('button', { name: 'Undo: change the layout' }).click();
  await expect(page).toHaveURL(/\?document=\w+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The strike');
  await page.getByRole('button', { name: 'Undo: rename the document to “The strike”' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('The strike');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The strike');
  expect((await saveData(page)).attributes.title).toBe('The strike');
});

test('bring in another document, or the reason why it cannot be', async ({ page }) => {
  await openOwn(page);
  const bring = async (name: string, content: string | Buffer) => {
    await page.getByRole('button', { name: 'Edit the document' }).first().click();
    await page.getByLabel('Bring in from a JSON file…').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  };
  const dialog = page.getByRole('dialog', { name: 'Edit the document' });
  await bring('broken.json', '{"nodes": [');
  await expect(dialog.getByRole('alert')).toContainText('broken.json');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await bring('same.json', await readFile('graph-data/harbour-strike/graph.json'));
  await expect(dialog.getByText('All of it is here already.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(undoIn(page)).toHaveAttribute('aria-disabled', 'true');
  await bring('talks.json', await readFile('graph-data/moscow-talks/graph.json'));
  await expect(dialog).toBeHidden();
  await expect(evidenceOf(page).getByText(/134 claims between 30 actors/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo: bring in “The Moscow talks”' }).click();
  await expect(evidenceOf(page).getByText(/32 claims between 10 actors/)).toBeVisible();
});

test('the site’s documents cannot be edited, and load nothing for it', async ({ page }) => {
  const own: string[] = [];
  page.on('request', (request) => own.push(request.url()));
  await openOwn(page, '?select=vannick');
  await expect(page.getByRole('button', { name: 'Merge', exact: false }).first()).toBeVisible();
  const asked = new Set(own.splice(0));
  await page.goto('/harbour-strike/?select=vannick');
  await expect(actorIn(page, 'Vannick')).toBeAttached();
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('button', { name: /^(Edit|Merge|Delete)/ })).toHaveCount(0);
  await expect(undoIn(page)).toHaveCount(1);
  const loaded = new Set(own);
  const kit = [...asked].filter((url) => url.endsWith('.js') && !loaded.has(url));
  const texts = await Promise.all(kit.map(async (url) => (await page.request.get(url)).text()));
  expect(texts.filter((text) => text.includes('merge-actors'))).toHaveLength(1);
});
