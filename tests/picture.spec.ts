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
    await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
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
  await evidenceOf(page).getByRole('link', { name: 'Hide', exact: true }).press('Enter');
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
  await expect(actorIn(page, 'Putin')).toHaveAccessibleName(
    /^Putin, person, 62 claims, between 0\.\d\d$/,
  );
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
  const savedAt = async (query: string) => {
    await openDocument(page, query);
    await page.getByRole('button', { name: 'Save picture' }).click();
    await page.getByRole('radio', { name: 'SVG' }).check();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save SVG' }).click();
    return readFile(await (await download).path(), 'utf8');
  };
  expect(await savedAt('')).toContain('>20 actors, 102 claims between them</text>');
  expect(await savedAt('?valence=conflict')).toContain('>38 of 102 claims: Conflict</text>');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('what stands below the picture is a sheet of three heights', async ({ page }) => {
    await openDocument(page);
    const height = async () => Math.round((await evidenceOf(page).boundingBox())?.height ?? 0);
    const peek = await height();
    expect(peek).toBeLessThan(130);
    await page.getByRole('button', { name: 'Make this part larger' }).click();
    const half = await height();
    expect(half).toBeGreaterThan(peek + 150);
    await page.getByRole('button', { name: 'Make this part larger' }).click();
    expect(await height()).toBeGreaterThan(half + 150);
    await expect(page.getByRole('button', { name: 'Find' })).toBeVisible();
    await page.getByRole('button', { name: 'Make this part smaller' }).click();
    await page.getByRole('button', { name: 'Make this part smaller' }).click();
    expect(await height()).toBe(peek);
    const grip = await page.locator('.handle').boundingBox();
    const at = { x: (grip?.x ?? 0) + 195, y: (grip?.y ?? 0) + 10 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x, at.y - 150, { steps: 3 });
    await page.mouse.up();
    expect(await height()).toBe(half);
  });

  test('over a full sheet the tools still open', async ({ page }) => {
    await page.goto('/nisida-nero/?pane=text');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.getByRole('dialog', { name: 'Find' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Narrow' }).click();
    await expect(page.getByRole('button', { name: 'Conflict', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Conflict', exact: true }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('link', { name: 'Clear' }).click();
    await expect(page.getByRole('link', { name: 'Clear' })).toHaveCount(0);
  });
});

test('the actor in focus can be hidden, and the picture is still reached by keyboard', async ({
  page,
}) => {
  await openDocument(page, '?select=kushner&focus=kushner');
  await actorIn(page, 'Kushner').focus();
  await evidenceOf(page).getByRole('link', { name: 'Hide', exact: true }).press('Enter');
  await expect(page.getByText('Without Kushner')).toBeVisible();
  await expect(actorIn(page, 'Kushner')).toHaveCount(0);
  await page.getByRole('link', { name: 'Skip to the picture' }).press('Enter');
  await expect(actorIn(page, 'Putin')).toBeFocused();
});

test('an empty picture can be sized and coloured all the same', async ({ page }) => {
  await openDocument(
    page,
    '?colour=between&size=reached&valence=none&modality=predicted&rest=hide',
  );
  await expect(page.getByText(/0 of 102 claims/)).toBeVisible();
});
