import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { actorIn, evidenceOf, expect, openDocument, test } from './journey';

const placeOf = async (page: Page, name: string) => {
  const box = await actorIn(page, name).boundingBox();
  return { x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) };
};
const layout = (page: Page) => page.getByRole('combobox', { name: 'Layout' });

for (const [name, address] of [
  ['who is connected, close', /layout=force/],
  ['who acts, above', /layout=layers/],
] as const)
  test(`the layout “${name}” moves actors, to the same places every time`, async ({ page }) => {
    await openDocument(page);
    const before = await placeOf(page, 'Kushner');
    await layout(page).selectOption(name);
    await expect(page).toHaveURL(address);
    await expect.poll(() => placeOf(page, 'Kushner')).not.toEqual(before);
    const after = await placeOf(page, 'Kushner');
    await page.reload();
    await expect.poll(() => placeOf(page, 'Kushner')).toEqual(after);
    await page.getByRole('button', { name: 'Undo' }).isVisible();
  });

test('an actor moved by hand is pinned, says so, and goes back with Undo', async ({ page }) => {
  await openDocument(page);
  const kushner = actorIn(page, 'Kushner');
  const before = await placeOf(page, 'Kushner');
  const box = await kushner.boundingBox();
  const at = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x - 100, at.y + 40, { steps: 4 });
  await page.mouse.up();
  await expect(kushner).toHaveAccessibleName(/pinned/);
  await expect(page).toHaveURL(/pin=\d+\.\d+\.kushner/);
  const moved = await placeOf(page, 'Kushner');
  expect(before.x - moved.x).toBeGreaterThan(90);

  await page.keyboard.press('Control+z');
  await expect(kushner).not.toHaveAccessibleName(/pinned/);
  await expect.poll(() => placeOf(page, 'Kushner')).toEqual(before);
  await expect(page.getByText('Undone: move Kushner')).toBeAttached();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => placeOf(page, 'Kushner')).toEqual(moved);

  await page.getByRole('button', { name: 'Clear 1 pin and reset the zoom' }).click();
  await expect.poll(() => placeOf(page, 'Kushner')).toEqual(before);
  await expect(page.getByRole('button', { name: 'Undo: unpin Kushner' })).toBeVisible();
});

test('an actor is moved, hidden and shown again without a mouse', async ({ page }) => {
  await openDocument(page, '?select=kushner');
  const kushner = actorIn(page, 'Kushner');
  const before = await placeOf(page, 'Kushner');
  await kushner.focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(kushner).toHaveAccessibleName(/pinned/);
  await expect(page).toHaveURL(/pin=/);
  expect((await placeOf(page, 'Kushner')).y - before.y).toBeGreaterThan(30);

  await evidenceOf(page).getByRole('link', { name: 'Unpin' }).press('Enter');
  await expect(kushner).not.toHaveAccessibleName(/pinned/);
  await evidenceOf(page).getByRole('link', { name: 'Hide in the picture' }).press('Enter');
  await expect(kushner).toHaveCount(0);
  await expect(page.getByText('Without Kushner')).toBeVisible();
  await page.getByRole('button', { name: 'Undo: hide Kushner' }).press('Enter');
  await expect(kushner).toHaveCount(1);
  await page.getByRole('button', { name: 'Redo: hide Kushner' }).press('Enter');
  await page.getByRole('link', { name: 'Show again' }).press('Enter');
  await expect(kushner).toHaveCount(1);
});

test('a measure gives size and colour, and its number with the name', async ({ page }) => {
  await openDocument(page, '?pane=measure');
  await expect(actorIn(page, 'Putin')).toHaveAccessibleName('Putin, person, 62 claims');
  await page.getByRole('combobox', { name: 'Colour by' }).selectOption('Between');
  await expect(actorIn(page, 'Putin')).toHaveAccessibleName(/^Putin 0\.\d\d, person/);
  await expect(page.getByText('darker: more often between others')).toBeVisible();
  const before = await actorIn(page, 'Zelensky').last().boundingBox();
  await page.getByRole('combobox', { name: 'Size in the picture by' }).selectOption('Partners');
  await expect(page).toHaveURL(/size=partners/);
  await expect
    .poll(async () => (await actorIn(page, 'Zelensky').last().boundingBox())?.width)
    .toBeGreaterThan(before?.width ?? 0);
  await page.getByRole('link', { name: 'Drawn to' }).click();
  await expect(page).toHaveURL(/ranked=reached/);
});

test('a saved picture says what of the document it shows', async ({ page }) => {
  const heightOf = async (query: string) => {
    await openDocument(page, query);
    await page.getByRole('button', { name: 'Save picture' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save PNG' }).click();
    const file = await readFile(await (await download).path());
    const picture = await page
      .getByRole('region', { name: 'Picture' })
      .locator('.canvas')
      .boundingBox();
    return file.readUInt32BE(20) / 2 - Math.round(picture?.height ?? 0);
  };
  const bare = await heightOf('');
  expect(await heightOf('?valence=conflict')).toBe(bare + 21);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('what stands below the picture is a sheet of three heights', async ({ page }) => {
    await openDocument(page);
    const height = async () => Math.round((await evidenceOf(page).boundingBox())?.height ?? 0);
    const peek = await height();
    expect(peek).toBeLessThan(130);
    await page.getByRole('button', { name: 'More of the text' }).click();
    const half = await height();
    expect(half).toBeGreaterThan(peek + 150);
    await page.getByRole('button', { name: 'More of the text' }).click();
    expect(await height()).toBeGreaterThan(half + 150);
    await expect(page.getByRole('button', { name: 'Find' })).toBeVisible();
    await page.getByRole('button', { name: 'More of the picture' }).click();
    await page.getByRole('button', { name: 'More of the picture' }).click();
    expect(await height()).toBe(peek);
    const grip = await page.locator('.handle').boundingBox();
    const at = { x: (grip?.x ?? 0) + 195, y: (grip?.y ?? 0) + 10 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x, at.y - 150, { steps: 3 });
    await page.mouse.up();
    expect(await height()).toBe(half);
  });
});
