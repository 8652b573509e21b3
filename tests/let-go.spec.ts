import type { Page } from '@playwright/test';
import { expect, test } from './journey';

const home = (page: Page) => page.getByRole('banner').getByRole('link', { name: 'Claimscape' });
const own = (page: Page) => page.getByRole('region', { name: 'My documents' }).getByRole('article');

async function open(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Open a file').setInputFiles('graph-data/harbour-strike/graph.json');
  await expect(home(page)).toBeVisible();
}

test('a document that was closed is let go of', async ({ page }) => {
  await page.addInitScript(() => {
    const read: WeakRef<object>[] = [];
    const parse = JSON.parse.bind(JSON);
    JSON.parse = (...asked) => {
      const held: unknown = parse(...asked);
      if (typeof held === 'object' && held && 'edges' in held) read.push(new WeakRef(held));
      return held;
    };
    Object.assign(window, { read });
  });
  const count = async () => {
    await page.requestGC();
    return page.evaluate(() => {
      const { read } = window as unknown as { read: WeakRef<object>[] };
      return { read: read.length, held: read.filter((one) => one.deref()).length };
    });
  };
  await open(page);
  for (let time = 0; time < 5; time += 1) {
    await home(page).click();
    await expect(own(page).locator('img')).toBeVisible();
    await own(page).getByRole('link').click();
    await expect(page.getByRole('group', { name: 'Actors in the picture' })).toBeAttached();
  }
  await home(page).click();
  await expect(own(page).locator('img')).toBeVisible();
  expect((await count()).read).toBeGreaterThan(4);
  // The last one may be held for a while.
  await expect.poll(async () => (await count()).held).toBeLessThanOrEqual(2);
});

test('what was read of a large file is let go of with the page that showed it', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const parse = JSON.parse.bind(JSON);
    JSON.parse = (...asked) => {
      const held: unknown = parse(...asked);
      const [first] = Array.isArray(held) ? (held as unknown[]) : [];
      if (typeof first === 'object' && first && 'target' in first)
        Object.assign(window, { claim: new WeakRef(first) });
      return held;
    };
  });
  const isHeld = async () => {
    await page.requestGC();
    return page.evaluate(() => {
      const { claim } = window as unknown as { claim?: WeakRef<object> };
      return claim && claim.deref() !== undefined;
    });
  };
  const rows = Array.from({ length: 700 }, (_, i) => `a${i % 90},b${i % 70}`);
  const buffer = Buffer.from(['source,target', ...rows].join('\n'));
  await page.goto('/');
  const file = { name: 'large.csv', mimeType: 'text/csv', buffer };
  await page.getByLabel('Open a file').setInputFiles(file);
  await expect(page.getByRole('group', { name: 'Actors in the picture' })).toBeAttached();
  expect(await isHeld()).toBe(true);
  await home(page).click();
  await expect(own(page).locator('img')).toBeVisible();
  await expect.poll(isHeld).toBe(false);
});

test('a picture that is left while it is put up is not drawn any more', async ({ page }) => {
  await page.addInitScript(() => {
    const held: IdleRequestCallback[] = [];
    window.requestIdleCallback = (callback) => held.push(callback);
    const goOn = () => {
      for (const callback of held.splice(0)) callback({ didTimeout: true, timeRemaining: () => 0 });
    };
    Object.assign(window, { goOn });
  });
  const goOn = () => page.evaluate(() => (window as unknown as { goOn(): void }).goOn());
  await open(page);
  await page.locator('.surface').hover({ position: { x: 2, y: 2 } });
  // The first of its turns is over once there is a canvas.
  await expect
    .poll(async () => {
      await goOn();
      return page.locator('.canvas canvas').count();
    })
    .toBeGreaterThan(0);
  await home(page).click();
  await expect(own(page)).toBeVisible();
  await goOn();
  await expect(own(page)).toBeVisible();
});
