import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, expectAccessible, test } from './journey';
import { dialogOf, difference, inspect, openDialog, save } from './picture-file';

test('what is previewed is what is saved, in every format', async ({ page }) => {
  const dialog = await openDialog(page);
  await dialog.getByRole('combobox', { name: 'Size' }).selectOption('square');
  await expect(dialog.getByText('2160 × 2160 px')).toBeVisible();
  const kinds = { PNG: 'image/png', SVG: 'image/svg+xml', JPEG: 'image/jpeg', WebP: 'image/webp' };
  const preview = await dialog.getByRole('img', { name: /^Preview/ }).screenshot();
  const lights = [(await inspect(page, preview)).light];
  for (const [kind, type] of Object.entries(kinds)) {
    await dialog.getByRole('radio', { name: kind }).check();
    const { download, file } = await save(page, `Save ${kind}`);
    const extension = kind === 'JPEG' ? 'jpg' : kind.toLowerCase();
    expect(download.suggestedFilename()).toBe(`moscow-talks-kushner.${extension}`);
    const { width, height, corner, light } = await inspect(page, file, type);
    expect([width, height]).toEqual(kind === 'SVG' ? [1080, 1080] : [2160, 2160]);
    expect(corner.every((part) => part > 250)).toBe(true);
    lights.push(light);
    await expect(
      dialog.getByRole('status').getByText(`Saved as moscow-talks-kushner.${extension}.`),
    ).toBeAttached();
  }
  for (const light of lights.slice(1))
    expect(difference(lights[0] ?? [], light)).toBeLessThan(0.02);
});

test('the figure is drawn as the canvas draws it', async ({ page }) => {
  for (const query of ['', '?select=kushner', '?select=trump&to=putin&colour=circle']) {
    const dialog = await openDialog(page, query);
    for (const name of ['Title', 'Legend', 'Source and date'])
      await dialog.getByRole('checkbox', { name }).uncheck();
    await dialog.getByRole('combobox', { name: 'Background' }).selectOption('theme');
    await dialog.getByRole('radio', { name: 'PNG' }).check();
    const { file } = await save(page, 'Save PNG');
    await page.keyboard.press('Escape');
    // What the focus tells, and what stands over the canvas, is not in it.
    await page.getByRole('button', { name: 'Save picture' }).blur();
    await page.locator('.surface').evaluate((surface) => {
      for (const other of surface.parentElement?.children ?? [])
        if (other !== surface) (other as HTMLElement).style.visibility = 'hidden';
    });
    const canvas = await page.locator('.canvas').screenshot();
    // The figure has a margin above and below, of 16 px, and is twice as large.
    const [a, b] = [await inspect(page, canvas), await inspect(page, file, 'image/png', 32)];
    expect(b.width).toBe(a.width * 2);
    // Where the frame ends within a pixel, a picture of it has that pixel too.
    expect(Math.abs(b.height - 64 - a.height * 2)).toBeLessThanOrEqual(2);
    expect(difference(a.light, b.light)).toBeLessThan(0.01);
  }
});

test('a picture says its resolution, and is transparent where it is asked to be', async ({
  page,
}) => {
  const dialog = await openDialog(page);
  await dialog.getByRole('combobox', { name: 'Background' }).selectOption('none');
  await dialog.getByRole('combobox', { name: 'Resolution' }).selectOption('300');
  const { download, file } = await save(page, 'Save PNG');
  expect(download.suggestedFilename()).toBe('moscow-talks-kushner-transparent.png');
  expect((await inspect(page, file)).corner).toEqual([0, 0, 0, 0]);
  const at = file.indexOf('pHYs');
  expect(file.readUInt32BE(at + 4)).toBe(Math.round(300 / 0.0254));
});

/** The words of every page of a PDF. */
async function readTexts(file: Buffer): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(file), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await task.destroy();
  return texts;
}

test('an evidence sheet has the picture and every quote behind it', async ({ page }) => {
  await openDialog(page);
  const { download, file } = await save(page, 'Save evidence sheet');
  expect(download.suggestedFilename()).toBe('moscow-talks-kushner-evidence.pdf');
  const texts = await readTexts(file);
  expect(texts.length).toBeGreaterThan(1);
  expect(texts[0]).toContain('The Moscow talks: Kushner');
  expect(texts.join(' ')).toContain('“Putin sent them packing”');
  expect(texts.at(-1)).toContain(`Page ${texts.length} of ${texts.length}`);
});

test('copy a picture, with its citation for where only text can be pasted', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: 'Copy picture' }).click();
  await expect(dialog.getByRole('status').getByText(/^Copied as a picture/)).toBeAttached();
  const [types, text] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const words = await (await item?.getType('text/plain'))?.text();
    return [item?.types, words];
  });
  expect(types).toContain('image/png');
  expect(text).toContain('Kushner, in “The Moscow talks”, ZOSIO, December 2025. https://');
});

test('what was chosen last is chosen again, and numbered quotes that find no room are told', async ({
  page,
}) => {
  let dialog = await openDialog(page);
  await dialog.getByRole('combobox', { name: 'Size' }).selectOption('card');
  await dialog.getByRole('checkbox', { name: 'Numbered quotes' }).check();
  await expect(dialog.getByText(/quotes? found no room/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Save picture' })).toBeFocused();
  dialog = await openDialog(page);
  await expect(dialog.getByRole('combobox', { name: 'Size' })).toHaveValue('card');
  await expect(dialog.getByRole('checkbox', { name: 'Numbered quotes' })).toBeChecked();
});

test('a preview is drawn once, and again only when something else is chosen', async ({ page }) => {
  await page.addInitScript(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      document.documentElement.dataset.drawn = `${Number(document.documentElement.dataset.drawn ?? 0) + 1}`;
      return createObjectURL.call(URL, blob);
    };
  });
  await openDialog(page);
  const drawn = () => page.evaluate(() => Number(document.documentElement.dataset.drawn));
  // Longer than it takes to draw one.
  await page.waitForTimeout(1500);
  expect(await drawn()).toBe(1);
  await dialogOf(page).getByRole('combobox', { name: 'Colours' }).selectOption('grey');
  await expect.poll(drawn).toBe(2);
});

test('a PDF of letters that no font here has is a picture, and says so', async ({ page }) => {
  const document = await readFile('graph-data/harbour-strike/graph.json', 'utf8');
  const buffer = Buffer.from(document.replace('"label": "Port authority"', '"label": "港湾局"'));
  expect(buffer.includes('港湾局')).toBe(true);
  await page.goto('/');
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'strike.json', mimeType: 'application/json', buffer });
  await expect(page).toHaveURL(/\/open\/\?document=/);
  await page.getByRole('button', { name: 'Save picture' }).click();
  await dialogOf(page).getByRole('radio', { name: 'PDF' }).check();
  const { file } = await save(page, 'Save PDF');
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  await expect(dialogOf(page).getByText(/^Saved as .* The page is a picture/)).toBeVisible();
});

test('a picture that cannot be drawn says so, and nothing is saved', async ({ page }) => {
  const dialog = await openDialog(page);
  await dialog.getByRole('combobox', { name: 'Size' }).selectOption('own');
  await dialog.getByRole('spinbutton', { name: 'Width in px' }).fill('8000');
  await dialog.getByRole('spinbutton', { name: 'Height in px' }).fill('8000');
  await dialog.getByRole('spinbutton', { name: 'Height in px' }).press('Tab');
  await dialog.getByRole('combobox', { name: 'Resolution' }).selectOption('600');
  await expect(dialog.getByText('50000 × 50000 px')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save PNG' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The picture could not be made');
});

test('the command line draws the very same picture', async ({ page }, testInfo) => {
  const dialog = await openDialog(page, '?select=trump&to=putin&layout=force');
  await dialog.getByRole('combobox', { name: 'Size' }).selectOption('a4');
  await dialog.getByRole('checkbox', { name: 'Numbered quotes' }).check();
  await dialog.getByRole('checkbox', { name: 'The document and this view' }).uncheck();
  const files: Buffer[] = [];
  for (const kind of ['SVG', 'PDF']) {
    await dialog.getByRole('radio', { name: kind }).check();
    files.push((await save(page, `Save ${kind}`)).file);
  }
  for (const [i, name] of ['same.svg', 'same.pdf'].entries()) {
    const out = testInfo.outputPath(name);
    const view = ['--view', '?select=trump&to=putin&layout=force', '--size', 'a4', '--quotes'];
    const call = ['convert', 'graph-data/moscow-talks/graph.json', out, ...view, '--without-data'];
    await promisify(execFile)(process.execPath, [
      'dist/claimscape.js',
      ...call,
      '--background',
      'white',
    ]);
    expect((await readFile(out)).equals(files[i] ?? Buffer.alloc(0)), name).toBe(true);
  }
});
