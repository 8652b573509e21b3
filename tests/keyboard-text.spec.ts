import type { Page } from '@playwright/test';
import { expectFocusSeen, expectOutlined, pane, press, reach, skipToEvidence, tab } from './focus';
import { evidenceOf, expect, openDocument, quotesOf, test } from './journey';

// With the keyboard alone: what stands in the article’s text, and whether it does.
test.describe.configure({ timeout: 90_000 });

const currentWords = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('claim-current') ?? [])].map((range) => (range as Range).toString()),
  );

test('read the text: through its quotes, to a claim, and from a quote back into the text', async ({
  page,
}) => {
  await page.goto('/harbour-strike/');
  await expect(tab(page, /verified/)).toBeVisible();
  await skipToEvidence(page);
  await press(page, tab(page, 'Text'), 'Shift+Tab');
  await expect(pane(page, 'Text').getByRole('article')).toBeVisible();
  await expect(tab(page, 'Text')).toBeFocused();
  await reach(page, page.getByRole('button', { name: 'Next quote' }));
  await page.keyboard.press('n');
  await expect.poll(() => currentWords(page)).toHaveLength(1);
  const first = await currentWords(page);
  await page.keyboard.press('n');
  await expect.poll(() => currentWords(page)).not.toEqual(first);
  await page.keyboard.press('p');
  await expect.poll(() => currentWords(page)).toEqual(first);
  const mark = pane(page, 'Text')
    .getByRole('link', { name: /withdrew its offer/ })
    .first();
  await press(page, mark);
  await expect(page).toHaveURL(/select=c\d+&pane=text$/);
  await expect(mark).toBeFocused();
  await press(page, tab(page, 'Evidence'), 'Shift+Tab');
  await expect(evidenceOf(page).getByRole('heading', { name: 'This claim' })).toBeVisible();
  await expectFocusSeen(page);
  await press(
    page,
    evidenceOf(page)
      .getByRole('link', { name: /^In text/ })
      .first(),
  );
  await expect(pane(page, 'Text').getByRole('heading', { level: 2 })).toBeFocused();
  expect((await currentWords(page)).join()).toContain('withdrew its offer');
  await page.goBack();
  await expect(evidenceOf(page)).toBeVisible();
  await expectFocusSeen(page);
});

test('the outline: to a section, to a claim there, and its evidence', async ({ page }) => {
  await openDocument(page);
  await skipToEvidence(page);
  await press(page, tab(page, 'Outline'), 'Shift+Tab');
  const outline = pane(page, 'Outline');
  await press(page, outline.getByText('Contents', { exact: true }));
  await press(page, outline.getByRole('button', { name: 'The Meeting That Went Nowhere' }));
  await expect(
    outline.getByRole('heading', { name: 'The Meeting That Went Nowhere' }),
  ).toBeFocused();
  await expectFocusSeen(page);
  const claim = outline.getByRole('link', { name: 'Trump dispatched Kushner' });
  await press(page, claim);
  await expect(page).toHaveURL(/select=c\d+&pane=text$/);
  await expect(claim).toHaveAttribute('aria-current', 'true');
  await expect(claim).toBeFocused();
  await press(page, tab(page, 'Evidence'), 'Shift+Tab');
  await expect(evidenceOf(page).getByRole('heading', { name: 'This claim' })).toBeVisible();
  await expectFocusSeen(page);
});

test('check: paste a copy, read the totals, go through what is not verified, keep the text', async ({
  page,
}) => {
  await openDocument(page);
  await skipToEvidence(page);
  await press(page, tab(page, 'Check against the text'), 'Shift+Tab');
  const check = pane(page, 'Check against the text');
  await reach(page, check.getByRole('textbox'));
  await page.keyboard.insertText(
    quotesOf('moscow-talks')
      .join('.\n\n')
      .replace('Putin does not want peace', 'Putin does want peace')
      .replace('is not just winning', 'is just winning'),
  );
  // In a field a letter is a letter.
  await page.keyboard.press('n');
  await expect(check.getByRole('textbox')).toBeFocused();
  await press(page, check.getByRole('button', { name: 'Check the quotes' }));
  await expect(check.getByText(/of 188 quotes verified/)).toBeVisible();
  await expect(check.getByRole('heading', { level: 2 })).toBeFocused();
  await expectOutlined(page);
  await expect(
    page.getByRole('status').filter({ hasText: /looks like the same article.* verified/ }),
  ).toBeAttached();
  const unverified = check.getByRole('listitem').getByRole('link');
  await page.keyboard.press('n');
  await expect(unverified.first()).toBeFocused();
  await expectFocusSeen(page);
  await page.keyboard.press('n');
  await expect(unverified.nth(1)).toBeFocused();
  await page.keyboard.press('p');
  await expect(unverified.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(evidenceOf(page).getByText('≠ changed').first()).toBeVisible();
  await expectFocusSeen(page);
  await page.goBack();
  await expect(check).toBeVisible();
  await expectFocusSeen(page);
  const keep = check.getByRole('checkbox', { name: 'Keep the text on this device' });
  await reach(page, keep);
  await page.keyboard.press('Space');
  await expect(keep).toBeChecked();
  await expect(check).toContainText('It is here when you come back');
  await press(page, check.getByRole('button', { name: 'Forget the text' }));
  await expect(check.getByRole('textbox')).toBeFocused();
});
