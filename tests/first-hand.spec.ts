import type { Page } from '@playwright/test';
import { actorIn, evidenceOf, expect, expectLive, openDocument, test } from './journey';

/** Keeps the renderer's code from the page until it is let through; tells how often it was asked for. */
async function holdRenderer(page: Page) {
  const held = { asked: 0, letThrough: () => {} };
  const open = new Promise<void>((resolve) => (held.letThrough = resolve));
  await page.route('**/_app/immutable/chunks/*.js', async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes('unbundled-bezier')) {
      held.asked += 1;
      await open;
    }
    await route.fulfill({ response });
  });
  return held;
}

/** Opens a document and waits until the scene itself is to be seen. */
async function openStill(page: Page, query = ''): Promise<void> {
  await page.goto(`/moscow-talks/${query}`);
  // A page that nobody touches waits for some seconds.
  await expect(page.locator('.surface > canvas')).toBeVisible({ timeout: 15_000 });
  await expect(page.locator('.surface img')).toHaveCount(0);
}

async function middleOf(page: Page, name: string) {
  const box = await actorIn(page, name).boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

test('no renderer is asked for until a hand comes', async ({ page }) => {
  const renderer = await holdRenderer(page);
  renderer.letThrough();
  await openStill(page);
  await page.waitForLoadState('networkidle');
  await evidenceOf(page).getByRole('link', { name: 'Kushner', exact: true }).click();
  await expect(page).toHaveURL('/moscow-talks/?select=kushner');
  await page.waitForLoadState('networkidle');
  expect(renderer.asked).toBe(0);
  await page.locator('.surface').hover({ position: { x: 2, y: 2 } });
  await expectLive(page);
  expect(renderer.asked).toBe(1);
});

test('a click that comes before the renderer selects, and so does the next', async ({ page }) => {
  const renderer = await holdRenderer(page);
  await openStill(page);
  const heading = evidenceOf(page).getByRole('heading', { level: 2 });
  const kgb = await middleOf(page, 'KGB');
  await page.mouse.click(kgb.x, kgb.y);
  await expect(heading).toHaveText('KGB');
  const claim = page.getByRole('group', { name: 'Lines in the picture' });
  const plate = await claim.getByRole('button', { name: /^Putin .*KGB/ }).boundingBox();
  await page.mouse.click((plate?.x ?? 0) + 12, (plate?.y ?? 0) + 12);
  await expect(page).toHaveURL(/select=c\d+$/);
  await page.mouse.click(20, 500);
  await expect(heading).toHaveText('The Moscow talks');
  renderer.letThrough();
  await expectLive(page);
  await expect(heading).toHaveText('The Moscow talks');
});

test('what is pressed is answered before the renderer is asked for', async ({ page }) => {
  const renderer = await holdRenderer(page);
  await openStill(page);
  const kgb = await middleOf(page, 'KGB');
  await page.mouse.click(kgb.x, kgb.y);
  await expect(evidenceOf(page).getByRole('heading', { level: 2 })).toHaveText('KGB');
  expect(renderer.asked).toBe(0);
  renderer.letThrough();
  await expectLive(page);
});

test('what is pressed before the renderer came and let go after it selects', async ({ page }) => {
  const renderer = await holdRenderer(page);
  await openStill(page);
  const { x, y } = await middleOf(page, 'Kushner');
  await page.mouse.move(x, y);
  await page.mouse.down();
  renderer.letThrough();
  await expectLive(page);
  await page.mouse.up();
  await expect(page).toHaveURL('/moscow-talks/?select=kushner');
});

test('a zoom that is asked for before the renderer is there comes with it', async ({ page }) => {
  const renderer = await holdRenderer(page);
  await openStill(page);
  const before = await actorIn(page, 'Putin').boundingBox();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => renderer.asked).toBe(1);
  expect(await actorIn(page, 'Putin').boundingBox()).toEqual(before);
  renderer.letThrough();
  await expect
    .poll(async () => (await actorIn(page, 'Putin').boundingBox())?.width ?? 0)
    .toBeGreaterThan((before?.width ?? 0) * 1.2);
});

test('the focus brings the renderer, too', async ({ page }) => {
  await openStill(page);
  await page.getByRole('link', { name: 'Skip to the picture' }).press('Enter');
  await expect(actorIn(page, 'Putin')).toBeFocused();
  await expectLive(page);
  await expect(actorIn(page, 'Putin')).toBeFocused();
});

test('a layout that takes a library starts at once, and needs no renderer', async ({ page }) => {
  const renderer = await holdRenderer(page);
  await openStill(page);
  const before = await middleOf(page, 'KGB');
  await openStill(page, '?layout=force');
  await expect.poll(() => middleOf(page, 'KGB')).not.toEqual(before);
  expect(renderer.asked).toBe(0);
});

test('the scene in the place of the canvas shows the same', async ({ page }) => {
  const pixels = (canvas: string) =>
    page.evaluate(async (selector) => {
      const all = [...document.querySelectorAll<HTMLCanvasElement>(selector)];
      const [{ width, height } = { width: 0, height: 0 }] = all;
      const whole = new OffscreenCanvas(64, 48);
      const context = whole.getContext('2d');
      if (context) context.imageSmoothingQuality = 'high';
      for (const one of all) context?.drawImage(one, 0, 0, width, height, 0, 0, 64, 48);
      return [...(context?.getImageData(0, 0, 64, 48).data ?? [])].filter((_, i) => i % 4 === 3);
    }, canvas);
  await openStill(page, '?select=kushner');
  const still = await pixels('.surface > canvas');
  await openDocument(page, '?select=kushner');
  const differences = async () => {
    const live = await pixels('.canvas canvas');
    return live.reduce((sum, value, i) => sum + Math.abs(value - (still[i] ?? 0)), 0);
  };
  const drawn = still.reduce((sum, value) => sum + value, 0);
  expect(drawn).toBeGreaterThan(0);
  await expect.poll(differences).toBeLessThan(drawn / 10);
});

test.describe('with a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tap that comes before the renderer selects what is near', async ({ page }) => {
    const renderer = await holdRenderer(page);
    await openStill(page);
    const { x, y } = await middleOf(page, 'NATO');
    await page.touchscreen.tap(x - 17, y + 4);
    await expect(page).toHaveURL('/moscow-talks/?select=nato');
    await expect.poll(() => renderer.asked).toBe(1);
    renderer.letThrough();
    await expectLive(page);
    await expect(page).toHaveURL('/moscow-talks/?select=nato');
  });
});
