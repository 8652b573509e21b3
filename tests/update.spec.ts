import type { Page } from '@playwright/test';
import { expect, test } from './journey';
import { MARK, TwoVersions } from './two-versions';

test.use({ serviceWorkers: 'allow' });

const READY = 'A new version of Claimscape is ready.';
const banner = (page: Page) => page.getByRole('status').getByText(READY);
/** Every page says which version it is of by its way home. */
const home = (page: Page) => page.getByRole('banner').getByRole('link').first();
const controlled = (page: Page) =>
  page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

const host = test.extend<{ site: TwoVersions; address: string }>({
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = new TwoVersions();
    await use(site);
    site.close();
  },
  baseURL: async ({ site }, use) => use(await site.open()),
});

/** Opens a document in the first version, which is kept for later, and lets the host bring out the second. */
async function openBoth(page: Page, site: TwoVersions): Promise<void> {
  await page.goto('/moscow-talks/');
  await controlled(page);
  await page.reload();
  site.bringOutSecond();
  await page.reload();
  // All of the site is fetched first.
  await expect(banner(page)).toBeVisible({ timeout: 30_000 });
}

host(
  'a new version waits until it is asked for, and then all of the page is new',
  async ({ page, site }) => {
    await openBoth(page, site);
    await expect(home(page)).toHaveText(MARK[1]);
    // What the old page loads only now is still there.
    await page.getByRole('button', { name: 'Narrow' }).click();
    await expect(page.getByRole('complementary', { name: 'Narrow' })).toBeVisible();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.getByRole('button', { name: 'Reload now' }).focus();
    await page.keyboard.press('Enter');
    await expect(home(page)).toHaveText(MARK[2]);
    await expect(banner(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Save picture' })).toBeEnabled();
    await page.getByRole('link', { name: 'Measure' }).click();
    await expect(page.getByRole('region', { name: 'Measure' })).toBeVisible();
    await home(page).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(MARK[2]);
    expect(asked.filter((path) => path.includes('_app/moved')).length).toBeGreaterThan(5);
    expect(asked.filter((path) => path.includes('_app/immutable'))).toEqual([]);
  },
);

host('Later leaves the old version, and the focus where it was', async ({ page, site }) => {
  await openBoth(page, site);
  const later = page.getByRole('button', { name: 'Later' });
  // By keyboard it is the last of the page.
  await page.keyboard.press('Shift+Tab');
  await expect(later).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(banner(page)).toBeHidden();
  await expect(page.getByRole('link', { name: 'Skip to the picture' })).toBeFocused();
  await page.getByRole('link', { name: 'Measure' }).click();
  await expect(page.getByRole('region', { name: 'Measure' })).toBeVisible();
  await page.reload();
  await expect(home(page)).toHaveText(MARK[1]);
  await expect(banner(page)).toBeVisible();
  await page.getByRole('link', { name: 'Outline' }).focus();
  await later.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Outline' })).toBeFocused();
});

host(
  'another tab is not reloaded under its reader, and goes on',
  async ({ page, context, site }) => {
    await openBoth(page, site);
    const other = await context.newPage();
    await other.goto('/moscow-talks/?pane=check');
    await other.getByRole('textbox', { name: 'The article’s text' }).fill('Words of mine');
    await page.getByRole('button', { name: 'Reload now' }).click();
    await expect(home(page)).toHaveText(MARK[2]);
    await expect(other.getByRole('textbox', { name: 'The article’s text' })).toHaveValue(
      'Words of mine',
    );
    // Its own files are kept for it.
    await other.getByRole('link', { name: 'Measure' }).click();
    await expect(other.getByRole('region', { name: 'Measure' })).toBeVisible();
    await expect(home(other)).toHaveText(MARK[1]);
    await other.getByRole('button', { name: 'Reload now' }).click();
    await expect(home(other)).toHaveText(MARK[2]);
  },
);
