import { expect, expectAccessible, openDocument, test } from './journey';

const STATES = ['', '?select=putin', '?select=trump&to=russia', '?select=c1', '?select=nobody'];
const SCREENS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of SCREENS)
    test.describe(`${colorScheme}, ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport });

      test('axe finds nothing on the start page', async ({ page }) => {
        await page.goto('/');
        await expectAccessible(page);
      });

      for (const query of STATES)
        test(`axe finds nothing on /moscow-talks/${query}`, async ({ page }) => {
          await openDocument(page, query);
          await expectAccessible(page);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow).toBe(0);
        });

      test('axe finds nothing on the open dialog and legend', async ({ page }) => {
        await openDocument(page);
        const legend = page.getByText('Legend', { exact: true });
        if (!(await page.getByText('Hedged').isVisible())) await legend.click();
        await expect(page.getByText('Hedged')).toBeVisible();
        await expectAccessible(page);
        await page.getByRole('button', { name: 'Save picture' }).click();
        await expectAccessible(page);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('button', { name: 'Save picture' })).toBeFocused();
      });
    });

test('nothing moves under reduced motion, and a policy keeps strangers out', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openDocument(page, '?select=putin');
  const policy = page.locator('meta[http-equiv="content-security-policy"]');
  await expect(policy).toHaveAttribute('content', /require-trusted-types-for 'script'/);
  await expect(policy).toHaveAttribute('content', /default-src 'none'/);
});
