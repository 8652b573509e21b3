import { expect as plainExpect, test as plain } from '@playwright/test';
import { expectAccessible } from './journey';

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

plain('an address that does not exist says so, and leads on', async ({ page }) => {
  await page.goto('/no-such-document/');
  await plainExpect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
  await plainExpect(page.getByRole('main')).toContainText('/no-such-document/');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'See all documents' }).click();
  await plainExpect(page.getByRole('heading', { level: 1 })).toHaveText('Claimscape');
});
