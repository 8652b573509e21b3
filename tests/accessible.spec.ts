import { expect, expectAccessible, openDocument, test } from './journey';

test.describe.configure({ timeout: 90_000 });

const STATES = ['', '?select=zelensky', '?select=trump&to=russia', '?select=c1', '?select=nobody'];
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

      for (const query of ['?pane=text', '?select=c1&pane=check'])
        test(`axe finds nothing on /harbour-strike/${query}`, async ({ page }) => {
          await page.goto(`/harbour-strike/${query}`);
          await expect(page.getByRole('link', { name: '✓ 74 of 74 verified' })).toBeVisible();
          await expectAccessible(page);
        });

      for (const [query, heading] of [
        ['?select=kushner&pane=text', 'Outline'],
        ['?pane=check', 'Check against the text'],
      ] as const)
        test(`axe finds nothing on /moscow-talks/${query}`, async ({ page }) => {
          await page.goto(`/moscow-talks/${query}`);
          await expect(page.getByRole('heading', { name: heading })).toBeAttached();
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

test('nothing moves under reduced motion: a zoom is there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openDocument(page);
  const widths = await page.evaluate(async () => {
    const actor = document.querySelector('[aria-label^="Putin, person"]');
    const seen = new Set<number>();
    (document.querySelector('[aria-label="Zoom in"]') as HTMLElement).click();
    for (let i = 0; i < 20; i += 1) {
      await new Promise(requestAnimationFrame);
      seen.add(Math.round(actor?.getBoundingClientRect().width ?? 0));
    }
    return seen.size;
  });
  // Before and after, nothing between.
  expect(widths).toBeLessThanOrEqual(2);
});

test('a policy keeps strangers out', async ({ page }) => {
  await page.goto('/moscow-talks/');
  const policy = page.locator('meta[http-equiv="content-security-policy"]');
  await expect(policy).toHaveAttribute('content', /require-trusted-types-for 'script'/);
  await expect(policy).toHaveAttribute('content', /default-src 'none'/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the overview is there, and says what is not', async ({ page }) => {
    await page.goto('/moscow-talks/');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('The Moscow talks');
    expect(await (await page.request.get('/moscow-talks/')).text()).toContain('<noscript>');
  });
});
