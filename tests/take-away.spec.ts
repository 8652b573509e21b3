import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { evidenceOf, expect, openDocument, test } from './journey';

test('copy a quote with its citation', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDocument(page, '?select=trump&to=russia');
  await evidenceOf(page).getByRole('button', { name: 'Copy quote with citation' }).first().click();
  await expect(page.getByRole('status').getByText('Copied with its citation')).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '“imposing some of the toughest sanctions on Russia yet” — the author, in “The Moscow talks”, ZOSIO, December 2025, paragraph 23. https://www.zosio.online/2025/12/putin-just-humiliated-trumps-peace.html',
  );
});

/** Width, height, the first pixel and how many colours a PNG has, as the browser reads it. */
async function inspectPng(page: Page, file: Buffer) {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const pixels = new Uint32Array(data.buffer);
    return {
      width: image.width,
      height: image.height,
      corner: [...data.slice(0, 4)],
      colours: new Set(pixels).size,
    };
  }, file.toString('base64'));
}

for (const [background, corner, name] of [
  ['White', [255, 255, 255, 255], 'moscow-talks-kushner.png'],
  ['Transparent', [0, 0, 0, 0], 'moscow-talks-kushner-transparent.png'],
] as const)
  test(`save a picture on ${background.toLowerCase()}`, async ({ page }) => {
    await openDocument(page, '?select=kushner');
    const shown = await page.getByRole('region', { name: 'Picture' }).boundingBox();
    await page.getByRole('button', { name: 'Save picture' }).click();
    await page.getByRole('radio', { name: background }).check();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save PNG' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe(name);
    const file = await readFile(await saved.path());
    expect(file.subarray(1, 4).toString()).toBe('PNG');
    const picture = await inspectPng(page, file);
    expect(picture.width).toBe(Math.round(shown?.width ?? 0) * 2);
    expect(picture.height).toBeGreaterThan(1000);
    expect(picture.corner).toEqual(corner);
    expect(picture.colours).toBeGreaterThan(50);
    await expect(page.getByRole('status').getByText(`Saved as ${name}.`)).toBeAttached();
  });
