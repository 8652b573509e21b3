import { expect as plainExpect, test as plain } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';
import { TwoVersions } from './two-versions';

test('a document that cannot be read names the file, the place, and what to do', async ({
  page,
}) => {
  await page.route('**/moscow-talks/graph.json', (route) =>
    route.fulfill({ body: '{\n  "nodes": oops\n}' }),
  );
  await page.goto('/');
  await page.getByRole('link', { name: 'The Moscow talks' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This document could not be read',
  );
  await expect(page.getByRole('main')).toContainText('moscow-talks/graph.json, line 2, column 12');
  await expect(page.getByRole('main')).toContainText('Mend the JSON there');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'See all documents' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Claimscape');
});

plain(
  'so does a document of the wrong shape, and a server that does not give it',
  async ({ page }) => {
    const link = page.getByRole('link', { name: 'The Moscow talks' });
    for (const [answer, told] of [
      [{ body: '{}' }, 'moscow-talks/graph.json, attributes'],
      [{ status: 503, body: '' }, 'the server answered 503'],
    ] as const) {
      await page.goto('/');
      await page.route('**/moscow-talks/graph.json', (route) => route.fulfill(answer));
      await link.click();
      await plainExpect(page.getByRole('main')).toContainText(told);
      await page.unroute('**/moscow-talks/graph.json');
    }
  },
);

test('a slow document says that it is opening', async ({ page }) => {
  await page.goto('/');
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/moscow-talks/graph.json', async (route) => {
    await asked;
    await route.continue();
  });
  await page.getByRole('link', { name: 'The Moscow talks' }).click();
  await expect(page.getByRole('status').getByText('Opening…')).toBeVisible();
  answer();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Moscow talks');
});

plain('a picture that cannot be loaded says so, and the evidence stays', async ({ page }) => {
  await page.route('**/_app/immutable/**/*.js', async (route) => {
    const response = await route.fetch();
    const isRenderer = (await response.text()).includes('unbundled-bezier');
    await (isRenderer ? route.abort() : route.fulfill({ response }));
  });
  await page.goto('/moscow-talks/');
  await plainExpect(page.getByRole('alert')).toContainText('The picture could not be loaded');
  await page
    .getByRole('region', { name: 'Evidence' })
    .getByRole('link', { name: 'Kushner', exact: true })
    .click();
  await plainExpect(page.getByRole('heading', { level: 2 })).toHaveText('Kushner');
});

plain('an address that does not exist says so', async ({ page }) => {
  await page.goto('/no-such-document/');
  await plainExpect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await plainExpect(page.getByRole('link', { name: 'See all documents' })).toBeVisible();
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
      'This document could not be read',
    );
    site.close();
  });
});
