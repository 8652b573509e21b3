import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect, openDocument } from './journey';

export const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Save a picture' });

/** Opens the dialog at a view and waits for its preview. */
export async function openDialog(page: Page, query = '?select=kushner') {
  await openDocument(page, query);
  await page.getByRole('button', { name: 'Save picture' }).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('img', { name: /^Preview/ })).toBeVisible();
  return dialog;
}

export async function save(
  page: Page,
  name: string,
): Promise<{ download: Download; file: Buffer }> {
  const asked = page.waitForEvent('download');
  await dialogOf(page).getByRole('button', { name }).click();
  const download = await asked;
  return { download, file: await readFile(await download.path()) };
}

/** What a picture is, as the browser reads it: its size, its first pixel, and how light it is, square by square; `cut` px above and below are left out. */
export async function inspect(page: Page, file: Buffer, type = 'image/png', cut = 0) {
  return page.evaluate(
    async ([base64, mime, margin]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
      const image = new Image();
      image.src = url;
      await image.decode();
      const read = (width: number, height: number) => {
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        const inner = image.naturalHeight - 2 * margin;
        context.drawImage(image, 0, margin, image.naturalWidth, inner, 0, 0, width, height);
        return context.getImageData(0, 0, width, height).data;
      };
      const { naturalWidth: width, naturalHeight: height } = image;
      const squares = read(100, 100);
      const light = Array.from({ length: 10_000 }, (_, i) => squares[i * 4 + 1] ?? 0);
      return { width, height, corner: [...read(width, height).slice(0, 4)], light };
    },
    [file.toString('base64'), type, cut] as const,
  );
}

/** The mean difference of two pictures, square by square, in shares of all light. */
export function difference(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, light, i) => sum + Math.abs(light - (b[i] ?? 0)), 0) / a.length / 255;
}
