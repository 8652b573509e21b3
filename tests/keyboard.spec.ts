import type { Locator, Page } from '@playwright/test';
import { evidenceOf, expect, openDocument, quotesOf, test } from './journey';

// Nobody here has a mouse, and nobody looks for the focus in vain.
test.describe.configure({ timeout: 90_000 });

const tab = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Beside the picture' }).getByRole('link', { name });
const tool = (page: Page, name: string) =>
  page
    .getByRole('group', { name: 'Explore' })
    .getByRole(/^Narrow|^Find/.test(name) ? 'button' : 'link', {
      name,
      exact: true,
    });
const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Whether one of some elements has the focus, and what is wrong with its place: '' where a reader sees it. */
const lookAtFocus = (wanted: Locator) =>
  wanted.evaluateAll((all) => {
    const one = document.activeElement;
    const isThere = one !== null && all[0] === one;
    const told = (fault: string) => ({ isThere, fault });
    if (!(one instanceof HTMLElement) || one === document.body) return told('nowhere');
    const { x, y, width, height } = one.getBoundingClientRect();
    const name = one.getAttribute('aria-label') ?? one.textContent ?? one.tagName;
    if (y + height <= 0 || y >= innerHeight || x + width <= 0 || x >= innerWidth)
      return told(`${name} is out of sight`);
    const top = document.elementFromPoint(x + width / 2, y + Math.min(height / 2, 200));
    const isThrough = one.closest('.mirror') !== null || one.matches('input[type="range"], h2');
    const isCovered = !isThrough && top && !one.contains(top) && !top.contains(one);
    return told(isCovered ? `${name} is covered by “${top.textContent}”` : '');
  });

const expectFocusSeen = async (page: Page) =>
  expect.poll(async () => (await lookAtFocus(page.locator('body'))).fault).toBe('');

/** Tabs on (or back) until it has the focus, which stays in sight all the way. */
async function reach(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let i = 0; i < 160; i += 1) {
    await page.keyboard.press(key);
    const { isThere, fault } = await lookAtFocus(wanted);
    // Past the last control the browser itself has its turn.
    if (fault !== 'nowhere') expect(fault).toBe('');
    if (isThere) return;
  }
  await expect(wanted.first()).toBeFocused();
}

async function press(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await reach(page, wanted, key);
  await page.keyboard.press('Enter');
}

async function skipToEvidence(page: Page): Promise<void> {
  await press(page, page.getByRole('link', { name: 'Skip to the evidence' }));
  await expect(page.locator('#beside h2')).toBeFocused();
  await expectOutlined(page);
}

async function expectOutlined(page: Page): Promise<void> {
  const style = () =>
    page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
  await expect.poll(style).toBe('solid');
}

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

test('narrow by a question, and clear it', async ({ page }) => {
  await openDocument(page);
  await press(page, tool(page, 'Narrow'));
  const panel = page.getByRole('complementary', { name: 'Narrow' });
  await expect(panel.getByRole('button', { name: 'Close' })).toBeFocused();
  const question = panel.getByRole('button', { name: 'Guesses and predictions' });
  await press(page, question);
  await expect(question).toHaveAttribute('aria-pressed', 'true');
  await expect(question).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(tool(page, 'Narrow')).toBeFocused();
  await press(page, page.getByRole('link', { name: 'Clear' }));
  await expect(page).toHaveURL('/moscow-talks/');
  await expectFocusSeen(page);
});

test('how two actors hang together', async ({ page }) => {
  await openDocument(page);
  await press(page, tool(page, 'Connect two'));
  const follow = pane(page, 'Connect two');
  await expect(follow.getByRole('heading', { level: 2 })).toBeFocused();
  await expectOutlined(page);
  await reach(page, follow.getByRole('combobox', { name: 'From' }));
  await page.keyboard.type('Kush');
  await reach(page, follow.getByRole('combobox', { name: 'to' }));
  await page.keyboard.type('Zelensky');
  await expect(follow.getByRole('status')).toContainText('shortest ways of 2 steps');
  await expect(follow.getByRole('combobox', { name: 'to' })).toBeFocused();
  await reach(page, follow.getByRole('checkbox'));
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/direction=any/);
  await expect(follow.getByRole('checkbox')).toBeFocused();
  await press(page, follow.getByRole('article').first().getByRole('link').first());
  await expect(evidenceOf(page).getByRole('heading', { level: 2 })).toBeFocused();
});

test('matrix and table: open a cell, order, sort, group, open a claim', async ({ page }) => {
  await openDocument(page);
  await press(page, tool(page, 'Matrix'));
  const cell = page.getByRole('link', { name: /^Trump to Zelensky: / });
  await press(page, cell);
  await expect(page).toHaveURL('/moscow-talks/?view=matrix&select=trump&to=zelensky');
  await expect(cell).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/moscow-talks/?view=matrix');
  await expect(cell).toBeFocused();
  await press(
    page,
    pane(page, 'Matrix').getByRole('link', { name: 'name', exact: true }),
    'Shift+Tab',
  );
  await expect(page).toHaveURL(/order=name/);
  await expectFocusSeen(page);
  await press(page, tool(page, 'Claims'), 'Shift+Tab');
  const table = page.getByRole('table');
  await press(page, table.getByRole('link', { name: 'How surely' }));
  await expect(page.getByRole('columnheader', { name: 'How surely' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expectFocusSeen(page);
  await reach(page, page.getByRole('combobox', { name: 'Group by' }), 'Shift+Tab');
  await page.keyboard.type('section');
  await expect(page).toHaveURL(/group=section/);
  const claim = table.getByRole('link', { name: 'imposed some of the toughest sanctions on' });
  await press(page, claim);
  await expect(evidenceOf(page).getByRole('heading', { name: 'This claim' })).toBeVisible();
  await expect(claim).toBeFocused();
  // Back up, nothing of the way is hidden under the head of the table.
  await reach(page, tool(page, 'Graph'), 'Shift+Tab');
});

test('take a quote along with its citation', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDocument(page, '?select=kushner');
  await skipToEvidence(page);
  await press(page, evidenceOf(page).getByRole('button', { name: /^Copy/ }).first());
  await expect(page.getByRole('status').getByText('Copied with its citation')).toBeAttached();
  await expectFocusSeen(page);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^“.+” — .+, in “The Moscow talks”, ZOSIO, December 2025, paragraph \d+\. https:/,
  );
});

test('the course: play, stop, along the slider, to a claim, and out', async ({ page }) => {
  await openDocument(page);
  await press(page, tool(page, 'Course'));
  const course = page.getByRole('group', { name: 'Course' });
  await reach(page, course.getByRole('button', { name: 'Play' }));
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/moscow-talks/?moment=2');
  const pause = course.getByRole('button', { name: 'Pause' });
  await expect(pause).toBeFocused();
  await page.keyboard.press('Space');
  await reach(page, course.getByRole('slider'));
  await page.keyboard.press('End');
  await expect(page).toHaveURL('/moscow-talks/?moment=102');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(course.getByRole('slider')).toHaveAttribute('aria-valuetext', /^2 of 102 claims: /);
  await expect(course.getByRole('slider')).toBeFocused();
  await press(page, course.getByRole('link'));
  await expect(evidenceOf(page).getByRole('heading', { name: 'This claim' })).toBeVisible();
  await expectFocusSeen(page);
  await press(page, tool(page, 'Course'), 'Shift+Tab');
  await expect(course).toBeHidden();
  await expectFocusSeen(page);
});

test('save a picture: its size, its quotes, its kind, and back', async ({ page }) => {
  await page.goto('/moscow-talks/?select=kushner');
  await press(page, page.getByRole('button', { name: 'Save picture' }));
  const dialog = page.getByRole('dialog', { name: 'Save a picture' });
  await expect(dialog.getByRole('img', { name: /^Preview/ })).toBeVisible();
  await reach(page, dialog.getByRole('combobox', { name: 'Size' }));
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByText('2160 × 2160 px')).toBeVisible();
  await reach(page, dialog.getByRole('checkbox', { name: 'Numbered quotes' }));
  await page.keyboard.press('Space');
  await reach(page, dialog.getByRole('radio', { name: 'PNG' }));
  await page.keyboard.press('ArrowRight');
  const asked = page.waitForEvent('download');
  await press(page, dialog.getByRole('button', { name: 'Save SVG' }));
  expect((await asked).suggestedFilename()).toBe('moscow-talks-kushner.svg');
  await expect(dialog.getByText('Saved as moscow-talks-kushner.svg.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save SVG' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Save picture' })).toBeFocused();
});
