import type { Page } from '@playwright/test';
import { actorIn, evidenceOf, expect, expectAccessible, test } from './journey';

const textPane = (page: Page) => page.getByRole('region', { name: 'Text', exact: true });

/** The words under a named highlight of the page. */
const highlighted = (page: Page, name: string) =>
  page.evaluate(
    (wanted) => [...(CSS.highlights.get(wanted) ?? [])].map((range) => (range as Range).toString()),
    name,
  );

async function openText(page: Page, query = ''): Promise<void> {
  await page.goto(`/harbour-strike/?${query}pane=text`);
  await expect(textPane(page).getByRole('article')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save picture' })).toBeEnabled();
}

/** Clicks on the first of some words of the text. */
async function clickWords(page: Page, words: string): Promise<void> {
  const paragraph = textPane(page).getByRole('paragraph').filter({ hasText: words });
  await paragraph.scrollIntoViewIfNeeded();
  const spot = await paragraph.evaluate((element, wanted) => {
    const node = element.firstChild;
    const at = element.textContent?.indexOf(wanted) ?? -1;
    const range = new Range();
    if (!node || at < 0) throw new Error('no such words');
    range.setStart(node, at + 1);
    range.setEnd(node, at + 3);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, words);
  await page.mouse.click(spot.x, spot.y);
}

test('select in the picture: the text scrolls to the quotes and marks them', async ({ page }) => {
  await openText(page);
  await actorIn(page, 'Sarrant').press('Enter');
  await expect(page).toHaveURL(/select=sarrant&pane=text$/);
  await expect(textPane(page).getByText('Mayor Odile Sarrant backed')).toBeInViewport();
  const words = await highlighted(page, 'claim-selected');
  expect(words.join(' ')).toContain('Mayor Odile Sarrant');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/harbour-strike/?pane=text');
  expect(await highlighted(page, 'claim-selected')).toEqual([]);
});

test('click highlighted words: their claim is selected, of several the reader chooses', async ({
  page,
}) => {
  await openText(page);
  await clickWords(page, 'withdrew its offer');
  await expect(page).toHaveURL(/select=c\d+&pane=text$/);
  expect((await highlighted(page, 'claim-current')).join()).toContain('withdrew its offer');
  await clickWords(page, 'The port authority promised');
  const list = page.getByRole('dialog', { name: 'What these words carry' });
  await expect(list.getByRole('button').first()).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(page).toHaveURL(/select=c\d+&pane=text$/);
  await clickWords(page, 'The port authority promised');
  const choice = list.getByRole('button').nth(1);
  const sentence = (await choice.innerText()).replace(/^\S\s+/, '');
  await choice.click();
  await page.getByRole('link', { name: 'Evidence', exact: true }).click();
  const words = (await evidenceOf(page).getByRole('article').first().innerText()).replace(
    /\s+/g,
    ' ',
  );
  expect(words).toContain(sentence.replace(/\s+/g, ' '));
});

test('by keyboard: next and previous quote, and the marks in the margin', async ({ page }) => {
  await openText(page);
  await page.getByRole('button', { name: 'Next quote' }).focus();
  await page.keyboard.press('Enter');
  const [first] = await highlighted(page, 'claim-current');
  await page.keyboard.press('n');
  await expect.poll(() => highlighted(page, 'claim-current')).not.toEqual([first]);
  await page.keyboard.press('p');
  await expect.poll(() => highlighted(page, 'claim-current')).toEqual([first]);
  const mark = textPane(page)
    .getByRole('list', { name: 'Carried by this paragraph' })
    .getByRole('link');
  await mark.nth(3).focus();
  const sentence = await mark.nth(3).getAttribute('aria-label');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/select=/);
  await expect(mark.nth(3)).toBeFocused();
  await expect(page.locator('[aria-live]').filter({ hasText: sentence ?? '?' })).toBeAttached();
});

test('the contents lead to the sections', async ({ page }) => {
  await openText(page);
  await page.getByText('Contents', { exact: true }).click();
  await page.getByRole('button', { name: 'What Thursday may bring' }).click();
  await expect(
    textPane(page).getByRole('heading', { name: 'What Thursday may bring' }),
  ).toBeInViewport();
});

test('without a text the outline tells the article’s course', async ({ page }) => {
  await page.goto('/moscow-talks/?select=kushner&pane=text');
  const outline = page.getByRole('region', { name: 'Outline' });
  await expect(outline.getByRole('heading', { level: 3 })).toHaveCount(6);
  await expect(
    outline.getByText("“The deal was personally delivered by Trump's son-in-law”"),
  ).toBeInViewport();
  await outline.getByRole('link', { name: 'Putin turned away Witkoff' }).first().click();
  await expect(page).toHaveURL(/select=c\d+&pane=text$/);
  await expectAccessible(page);
});

test('from a quote in the evidence to its place in the text', async ({ page }) => {
  await page.goto('/harbour-strike/?select=c1');
  await evidenceOf(page).getByRole('link', { name: 'In text' }).first().click();
  await expect(textPane(page).getByText('Crane drivers at Marrowick')).toBeInViewport();
});

test('the picture can be made narrower and wider by keyboard', async ({ page }) => {
  await openText(page);
  const width = async () =>
    (await page.getByRole('region', { name: 'Picture' }).boundingBox())?.width ?? 0;
  const before = await width();
  await page.getByRole('slider', { name: 'Width of the picture' }).focus();
  await page.keyboard.press('Home');
  expect(await width()).toBeLessThan(before - 100);
  await page.keyboard.press('End');
  expect(
    await textPane(page)
      .boundingBox()
      .then((box) => box?.width ?? 0),
  ).toBeGreaterThanOrEqual(379);
});

test.describe('a text in another script, on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('has the screen to itself', async ({ page }) => {
    await page.goto('/nisida-nero/?pane=text');
    await expect(textPane(page).getByRole('article')).toHaveAttribute('lang', 'el');
    // Only the tools stay above it.
    await expect(page.getByRole('button', { name: 'Find' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save picture' })).toBeHidden();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Evidence', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Save picture' })).toBeEnabled();
  });
});
