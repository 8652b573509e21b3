import { expect as plainExpect, test as plain } from '@playwright/test';
import { expectAccessible } from './journey';
import { TwoVersions } from './two-versions';

plain('a picture that cannot be loaded says so, and the evidence stays', async ({ page }) => {
  await page.route('**/_app/immutable/**/*.js', async (route) => {
    const response = await route.fetch();
    const isRenderer = (await response.text()).includes('unbundled-bezier');
    await (isRenderer ? route.abort() : route.fulfill({ response }));
  });
  await page.goto('/moscow-talks/');
  await page.locator('.surface').hover({ position: { x: 2, y: 2 } });
  await plainExpect(page.getByRole('alert')).toContainText(
    'The picture can be read, but not moved',
  );
  await page
    .getByRole('region', { name: 'Evidence' })
    .getByRole('link', { name: 'Kushner', exact: true })
    .click();
  await plainExpect(page.getByRole('heading', { level: 2 })).toHaveText('Kushner');
  // What is still on its way when the page closes cannot be read.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

plain('a search that cannot be loaded says so, and is tried again', async ({ page }) => {
  await page.route('**/find-worker*.js', (route) => route.abort());
  await page.goto('/moscow-talks/');
  const search = page.getByRole('dialog', { name: 'Find' });
  await page.keyboard.press('/');
  await plainExpect(search.getByRole('status')).toContainText('The search does not work');
  await page.keyboard.press('Escape');
  // It tells that it is closed a moment after it is.
  await plainExpect(page.locator('dialog[aria-label="Find"]')).toHaveCount(0);
  await page.unroute('**/find-worker*.js');
  await page.keyboard.press('/');
  await search.getByRole('combobox').fill('ushakof');
  await plainExpect(search.getByRole('option', { name: 'Ushakov', exact: true })).toBeVisible();
});

plain('an address that does not exist says so, and leads on', async ({ page }) => {
  await page.goto('/no-such-document/');
  await plainExpect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
  await plainExpect(page.getByRole('main')).toContainText('/no-such-document/');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'See all documents' }).click();
  await plainExpect(page.getByRole('heading', { level: 1 })).toHaveText('Claimscape');
});

plain.describe('without a network', () => {
  plain.use({ serviceWorkers: 'allow' });

  // A browser says on its console that it could not ask.
  plain('a page that there is not says so', async ({ page, context }) => {
    const site = new TwoVersions();
    const address = await site.open();
    await page.goto(address);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await context.setOffline(true);
    await page.goto(`${address}/nowhere/`);
    await plainExpect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This page is not on this device',
    );
    site.close();
  });
});
