import { expect as plainExpect, test as plain } from '@playwright/test';
import { expect, expectAccessible, test } from './journey';

// Documents that are built are checked then: these are asked for by a page that was not rendered ahead.
test('a document that cannot be read names the file, the place, and what to do', async ({
  page,
}) => {
  await page.route('**/put-there-later/graph.json', (route) =>
    route.fulfill({ body: '{\n  "nodes": oops\n}' }),
  );
  await page.goto('/put-there-later/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This document could not be read',
  );
  await expect(page.getByRole('main')).toContainText(
    'put-there-later/graph.json, line 2, column 12',
  );
  await expect(page.getByRole('main')).toContainText('Mend the JSON there');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'See all documents' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Claimscape');
});

plain(
  'so does a document of the wrong shape, and a server that does not give it',
  async ({ page }) => {
    for (const [answer, told] of [
      [{ body: '{}' }, 'put-there-later/graph.json, attributes'],
      [{ status: 503, body: '' }, 'the server answered 503'],
    ] as const) {
      await page.route('**/put-there-later/graph.json', (route) => route.fulfill(answer));
      await page.goto('/put-there-later/');
      await plainExpect(page.getByRole('main')).toContainText(told);
      await page.unroute('**/put-there-later/graph.json');
    }
  },
);

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
