import { expect, test } from './journey';

test('a document that was closed is let go of', async ({ page }) => {
  await page.addInitScript(() => {
    const documents = new WeakSet();
    const read: WeakRef<object>[] = [];
    const result = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'result');
    Object.defineProperty(IDBRequest.prototype, 'result', {
      get() {
        const held: unknown = result?.get?.call(this);
        if (typeof held === 'object' && held && 'edges' in held && !documents.has(held)) {
          documents.add(held);
          read.push(new WeakRef(held));
        }
        return held;
      },
    });
    Object.assign(window, { read });
  });
  const count = async () => {
    await page.requestGC();
    return page.evaluate(() => {
      const { read } = window as unknown as { read: WeakRef<object>[] };
      return { read: read.length, held: read.filter((one) => one.deref()).length };
    });
  };
  await page.goto('/');
  await page.getByLabel('Open a file').setInputFiles('graph-data/harbour-strike/graph.json');
  const home = page.getByRole('banner').getByRole('link', { name: 'Claimscape' });
  const own = page.getByRole('region', { name: 'My documents' }).getByRole('article');
  for (let time = 0; time < 5; time += 1) {
    await home.click();
    await expect(own.locator('img')).toBeVisible();
    await own.getByRole('link').click();
    await expect(page.getByRole('group', { name: 'Actors in the picture' })).toBeAttached();
  }
  await home.click();
  await expect(own.locator('img')).toBeVisible();
  expect((await count()).read).toBeGreaterThan(10);
  // The last one may be held for a while.
  await expect.poll(async () => (await count()).held).toBeLessThanOrEqual(2);
});
