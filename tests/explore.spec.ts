import type { Page } from '@playwright/test';
import { actorIn, evidenceOf, expect, openDocument, test } from './journey';

/** One quote that a reader of the article knows, for each of its core actors. */
const KNOWN: [actor: string, words: string][] = [
  ['Putin', 'Putin is not just winning the war in Ukraine'],
  ['Trump', 'imposing some of the toughest sanctions on Russia'],
  ['Zelensky', 'putting maximum pressure on European allies and Zelensky himself'],
  ['Witkoff', 'whatever sweeteners Witkoff attached'],
  ['Kushner', 'The deal was personally delivered by'],
  ['Ushakov', "Putin's aide Yuri Ushakov"],
  ['Europe', 'His team will brief the Europeans'],
];

test('from the start page into the first document', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Claimscape');
  await page.getByRole('link', { name: 'The Moscow talks' }).click();
  await expect(page).toHaveURL('/moscow-talks/');
  await expect(evidenceOf(page).getByRole('heading', { level: 2 })).toHaveText('The Moscow talks');
  await expect(page.getByRole('button', { name: 'Save picture' })).toBeEnabled();
});

test('every core actor has its words', async ({ page }) => {
  await page.goto('/moscow-talks/');
  const heading = evidenceOf(page).getByRole('heading', { level: 2 });
  for (const [actor, words] of KNOWN)
    await test.step(actor, async () => {
      await evidenceOf(page).getByRole('link', { name: actor, exact: true }).click();
      await expect(heading).toHaveText(actor);
      const quotes = evidenceOf(page).getByRole('blockquote').filter({ hasText: words });
      await expect.soft(quotes.first()).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(heading).toHaveText('The Moscow talks');
    });
});

test('select with the mouse on the canvas: an actor, a claim’s label, and nothing', async ({
  page,
}) => {
  await openDocument(page);
  const heading = evidenceOf(page).getByRole('heading', { level: 2 });
  const kushner = await actorIn(page, 'Kushner').boundingBox();
  await page.mouse.click((kushner?.x ?? 0) + 9, (kushner?.y ?? 0) + 9);
  await expect(heading).toHaveText('Kushner');
  await expect(page).toHaveURL('/moscow-talks/?select=kushner');
  await page.mouse.click(20, 500);
  await expect(heading).toHaveText('The Moscow talks');
});

test('select with the mouse on the canvas: a relationship’s line, then a claim’s label', async ({
  page,
}) => {
  await openDocument(page);
  await clickLine(page, 'White House', 'World leaders');
  await expect(page).toHaveURL('/moscow-talks/?select=white-house&to=world-leaders');
  await expect(evidenceOf(page).getByRole('article')).toHaveCount(2);
  await openDocument(page, '?select=kgb');
  await clickLine(page, 'Putin, person', 'KGB');
  await expect(page).toHaveURL(/select=c\d+$/);
  await expect(evidenceOf(page).getByRole('heading', { name: 'This claim' })).toBeVisible();
});

/** Clicks the middle of the only line between two actors: it bends to its right by 7 % of its way, within bounds. */
async function clickLine(page: Page, source: string, target: string): Promise<void> {
  const centreOf = async (name: string) => {
    const box = await actorIn(page, name).boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  };
  const [from, to] = [await centreOf(source), await centreOf(target)];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const height = Math.min(Math.max(length * 0.07, 9), 26);
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  await page.mouse.click(middle.x - (dy / length) * height, middle.y + (dx / length) * height);
}

test('Escape lets go from anywhere, and selecting again is not a new step back', async ({
  page,
}) => {
  await openDocument(page);
  const heading = evidenceOf(page).getByRole('heading', { level: 2 });
  await evidenceOf(page).getByRole('link', { name: 'Ushakov', exact: true }).click();
  await expect(heading).toHaveText('Ushakov');
  await evidenceOf(page).getByRole('button', { name: /^Copy/ }).first().focus();
  await page.keyboard.press('Escape');
  await expect(heading).toHaveText('The Moscow talks');
  const kushner = await actorIn(page, 'Kushner').boundingBox();
  for (let i = 0; i < 3; i += 1)
    await page.mouse.click((kushner?.x ?? 0) + 9, (kushner?.y ?? 0) + 9);
  await expect(heading).toHaveText('Kushner');
  await page.goBack();
  await expect(heading).toHaveText('The Moscow talks');
  await expect(heading).toBeFocused();
});

test('what is selected in the evidence comes into the frame', async ({ page }) => {
  await openDocument(page);
  for (let i = 0; i < 4; i += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  await evidenceOf(page).getByRole('link', { name: 'Afghanistan', exact: true }).click();
  const frame = await page.getByRole('region', { name: 'Picture' }).boundingBox();
  await expect
    .poll(async () => {
      const box = await actorIn(page, 'Afghanistan').boundingBox();
      return box && frame && box.x > 0 && box.x < frame.width && box.y > frame.y;
    })
    .toBe(true);
});

test('hovering tells what it is', async ({ page }) => {
  await openDocument(page);
  const trump = await actorIn(page, 'Trump').boundingBox();
  await page.mouse.move((trump?.x ?? 0) + 20, (trump?.y ?? 0) + 20);
  await expect(page.getByText(/^person · \d+ claims$/)).toBeVisible();
});

test('drag an actor away, zoom, and put it all back', async ({ page }) => {
  await openDocument(page);
  const nato = actorIn(page, 'NATO');
  const before = await nato.boundingBox();
  const [x, y] = [(before?.x ?? 0) + 15, (before?.y ?? 0) + 15];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y - 30, { steps: 5 });
  await page.mouse.up();
  const moved = await nato.boundingBox();
  expect(moved?.x).toBeCloseTo((before?.x ?? 0) + 60, -1);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect
    .poll(async () => (await nato.boundingBox())?.width)
    .toBeGreaterThan(before?.width ?? 0);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(async () => (await nato.boundingBox())?.x).toBe(before?.x);
});

test('select with the keyboard alone, and come back', async ({ page }) => {
  await openDocument(page);
  const putin = actorIn(page, 'Putin, person');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the picture' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(putin).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const other = page.locator(':focus');
  await expect(other).not.toHaveAccessibleName(/Putin/);
  const name = (await other.getAttribute('aria-label'))?.split(',')[0] ?? '';
  await page.keyboard.press('Enter');
  await expect(evidenceOf(page).getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(page.locator(':focus')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(evidenceOf(page).getByRole('heading', { level: 2 })).toHaveText('The Moscow talks');
  await page.keyboard.press('Home');
  await expect(putin).toBeFocused();
});

test('follow an actor inside a claim; the focus goes along; Back and Forward', async ({ page }) => {
  await openDocument(page, '?select=kushner');
  const heading = evidenceOf(page).getByRole('heading', { level: 2 });
  const mention = evidenceOf(page).getByRole('link', { name: 'the Russian president (Putin)' });
  await mention.first().focus();
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Putin');
  await expect(heading).toBeFocused();
  await page.goBack();
  await expect(heading).toHaveText('Kushner');
  await page.goForward();
  await expect(heading).toHaveText('Putin');
});

test('an address opens an actor, a claim or a relationship, with its claims and their modality', async ({
  page,
}) => {
  await openDocument(page, '?select=trump&to=russia');
  const evidence = evidenceOf(page);
  await expect(evidence.getByRole('heading', { level: 2 })).toHaveText(/Trump.*Russia/);
  await expect(evidence.getByRole('article')).toHaveCount(3);
  await expect(evidence).toContainText('The author · asserted · The Damage to Ukraine, ¶ 23');
  await evidence
    .getByRole('link', { name: /^Link to/ })
    .first()
    .click();
  await expect(page).toHaveURL(/select=c\d+$/);
  await expect(evidence.getByRole('heading', { name: 'This claim' })).toBeVisible();
  await page.reload();
  await expect(evidence.getByRole('heading', { name: 'This claim' })).toBeVisible();
});

test('an unknown key says so and shows the document', async ({ page }) => {
  await openDocument(page, '?select=nobody');
  await expect(evidenceOf(page).getByRole('status')).toContainText(
    'no actor, claim or relationship “nobody”',
  );
  await expect(evidenceOf(page).getByRole('heading', { level: 2 })).toHaveText('The Moscow talks');
});

test('who speaks is said: Ushakov’s words are his', async ({ page }) => {
  await openDocument(page, '?select=ushakov');
  const said = evidenceOf(page).getByRole('article').filter({ hasText: 'harshly criticised' });
  await expect(said).toContainText('Ushakov, reported by the author · attributed');
});
