import type { Page } from '@playwright/test';
import { expect, expectAccessible, openDocument, test } from './journey';

test.describe.configure({ timeout: 90_000 });

/** Every state of a document that an address opens. */
const STATES = [
  '',
  '?select=zelensky',
  '?select=trump&to=russia',
  '?select=c1',
  '?select=nobody&focus=no-one',
  '?view=matrix&select=trump&to=russia',
  '?view=claims&group=speaker&select=c1',
  '?valence=conflict&speaker=author&select=putin',
  '?focus=kushner&steps=2&without=nato&pin=500.500.putin',
  '?follow=kushner&follow=europe&pane=follow',
  '?pane=tensions&select=trump&to=russia',
  '?pane=measure&colour=between&size=partners',
  '?moment=40',
  '?layout=force&colour=circle',
  '?select=kushner&pane=text',
  '?pane=check',
];
const SCREENS = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
];

/** The rules that a page of another width can break. */
const BY_SIZE = [
  ...['target-size', 'scrollable-region-focusable', 'aria-hidden-focus', 'region', 'skip-link'],
  ...['landmark-one-main', 'page-has-heading-one', 'heading-order', 'meta-viewport'],
];

/** Looks at the page as it is at every size, and in the dark: axe finds nothing, and nothing is cut. */
async function expectAccessibleEverywhere(page: Page): Promise<void> {
  for (const [i, screen] of SCREENS.entries())
    await test.step(`${screen.width} px`, async () => {
      await page.setViewportSize(screen);
      // Names, roles and contrast are the same at every size.
      await expectAccessible(page, i === 0 ? {} : { only: BY_SIZE });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    });
  // Only contrast is another in the dark.
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(SCREENS[0] ?? { width: 1440, height: 900 });
  await expectAccessible(page, { only: ['color-contrast'] });
}

test('axe finds nothing on the start page', async ({ page }) => {
  await page.goto('/');
  await expectAccessibleEverywhere(page);
});

for (const query of ['?pane=text', '?select=c1&pane=check'])
  test(`axe finds nothing on /harbour-strike/${query}`, async ({ page }) => {
    await page.goto(`/harbour-strike/${query}`);
    await expect(page.getByRole('link', { name: '✓ 74 of 74 verified' })).toBeVisible();
    await expectAccessibleEverywhere(page);
  });

for (const query of STATES)
  test(`axe finds nothing on /moscow-talks/${query}`, async ({ page }) => {
    await page.goto(`/moscow-talks/${query}`);
    await expect(page.getByRole('button', { name: 'Find' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectAccessibleEverywhere(page);
  });

for (const viewport of SCREENS)
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test('axe finds nothing on the legend', async ({ page }) => {
      await openDocument(page);
      const picture = page.getByRole('region', { name: 'Picture' });
      if (!(await picture.getByText('Hedged').isVisible()))
        await picture.getByText('Legend', { exact: true }).click();
      await expect(picture.getByText('Hedged')).toBeVisible();
      await expectAccessible(page);
    });
  });

for (const name of ['Save picture', 'Save data', 'Find', 'Keyboard shortcuts'])
  test(`axe finds nothing on the dialog of “${name}”, which gives the focus back`, async ({
    page,
  }) => {
    await openDocument(page);
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessibleEverywhere(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
  });

test('axe finds nothing on the dialog that cites', async ({ page }) => {
  await openDocument(page, '?select=c1');
  await page.getByRole('button', { name: /^Cite/ }).first().click();
  await expect(page.getByRole('dialog', { name: 'Cite' })).toBeVisible();
  await expectAccessibleEverywhere(page);
});

test('axe finds nothing where a saved file is opened', async ({ page }) => {
  await page.goto('/open/');
  await expect(page.getByLabel('Open a file')).toBeAttached();
  await expectAccessibleEverywhere(page);
});

test('axe finds nothing on the panel that narrows', async ({ page }) => {
  await openDocument(page);
  await page.getByRole('button', { name: 'Narrow' }).click();
  await expect(page.getByRole('button', { name: 'Conflict', exact: true })).toBeVisible();
  await expectAccessibleEverywhere(page);
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
