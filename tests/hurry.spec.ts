import { expect, test } from './journey';

test('the picture can be left while its buttons are put up', async ({ page }) => {
  // Every turn takes its time.
  await page.addInitScript(() => {
    const wait = window.setTimeout.bind(window);
    Object.assign(window, { setTimeout: (act: () => void, ms = 100) => wait(act, ms) });
  });
  await page.goto('/');
  // As soon as the first of them is there.
  await page.evaluate(() => {
    new MutationObserver(() => {
      const matrix = document.querySelector<HTMLElement>('a[href*="view=matrix"]');
      const isShown = document.querySelector('[data-element]') !== null;
      if (isShown && !location.search.includes('view=')) matrix?.click();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.getByLabel('Open a file').setInputFiles('graph-data/harbour-strike/graph.json');
  await expect(page.getByRole('region', { name: 'Matrix' })).toBeVisible();
  // What was begun would have gone on by now.
  await page.waitForTimeout(500);
});
