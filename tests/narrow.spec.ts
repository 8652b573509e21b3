import type { Page } from '@playwright/test';
import { actorIn, evidenceOf, expect, expectAccessible, openDocument, test } from './journey';

const summary = (page: Page) => page.getByRole('status').filter({ hasText: 'of 102 claims' });

test('narrow to what is only guessed, in two moves, and clear it in one', async ({ page }) => {
  await openDocument(page);
  await page.getByRole('button', { name: 'Narrow' }).click();
  const panel = page.getByRole('complementary', { name: 'Narrow' });
  await panel.getByRole('button', { name: 'Guesses and predictions' }).click();
  await expect(page).toHaveURL('/moscow-talks/?modality=hedged&modality=predicted');
  await expect(summary(page)).toContainText('Hedged or Predicted');
  await expectAccessible(page);
  await panel.getByRole('checkbox', { name: /^Conflict/ }).check();
  await expect(summary(page)).toContainText('Conflict · Hedged or Predicted');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: 'Narrow' })).toBeFocused();
  await page.goBack();
  await expect(summary(page)).not.toContainText('Conflict');
  await page.getByRole('link', { name: 'Clear' }).click();
  await expect(page).toHaveURL('/moscow-talks/');
  await expect(summary(page)).toHaveCount(0);
});

test('the link to a view opens the same view', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/moscow-talks/?view=matrix&valence=conflict');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(
    page.getByRole('status').getByText('The link to this view is copied'),
  ).toBeAttached();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await expect(summary(page)).toContainText('38 of 102 claims');
  await expect(page.getByRole('region', { name: 'Matrix' })).toBeVisible();
});

test('each choice says how many claims it leaves, and leaves as many', async ({ page }) => {
  await openDocument(page);
  await page.getByRole('button', { name: 'Narrow' }).click();
  const choice = page.getByRole('checkbox', { name: /^Cooperation/ });
  const told = /(\d+)\s*claims/.exec((await choice.locator('..').innerText()).replace(/\n/g, ' '));
  await choice.check();
  await expect(summary(page)).toContainText(`${told?.[1]} of 102 claims`);
});

test('what is out fades, or goes if the reader likes, and the evidence is narrowed too', async ({
  page,
}) => {
  await openDocument(page, '?valence=cooperation&select=putin');
  const actors = page.getByRole('group', { name: 'Actors in the picture' }).getByRole('button');
  await expect(actors).toHaveCount(20);
  await expect(evidenceOf(page).getByText(/more claims outside what/)).toBeVisible();
  await expect(evidenceOf(page).getByRole('article').filter({ hasText: 'Conflict:' })).toHaveCount(
    0,
  );
  await page.getByRole('link', { name: 'Hide the rest' }).click();
  await expect.poll(() => actors.count()).toBeLessThan(20);
  await page.getByRole('link', { name: 'Show the rest' }).click();
  await expect(actors).toHaveCount(20);
});

test('find with the keyboard alone, a letter wrong', async ({ page }) => {
  await openDocument(page);
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Find' });
  await expect(field).toBeFocused();
  await page.keyboard.type('kushnr');
  await expect(page.getByRole('listbox').getByRole('option').first()).toHaveText('Kushner');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(evidenceOf(page).getByRole('heading', { level: 2 })).toHaveText('Kushner');
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.type('talking points');
  await expect(
    page
      .getByRole('listbox')
      .getByRole('option')
      .filter({ hasText: 'reciting Russian talking points' }),
  ).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
});

test('only what is around an actor, wider, and back', async ({ page }) => {
  await openDocument(page, '?select=kushner');
  const actors = page.getByRole('group', { name: 'Actors in the picture' }).getByRole('button');
  await evidenceOf(page).getByRole('link', { name: 'Show only what is around Kushner' }).click();
  await expect(actors).toHaveCount(5);
  await page.getByRole('link', { name: '2 steps' }).click();
  await expect.poll(() => actors.count()).toBeGreaterThan(5);
  await page.getByRole('link', { name: 'Back to everyone' }).click();
  await expect(actors).toHaveCount(20);
});

test('how two actors hang together, in two moves', async ({ page }) => {
  await openDocument(page, '?select=kushner');
  await evidenceOf(page).getByRole('link', { name: 'Connect with another' }).click();
  await page.getByRole('combobox', { name: 'to' }).selectOption('Zelensky');
  const pane = page.getByRole('region', { name: 'Connect two' });
  await expect(pane.getByRole('status')).toHaveText('2 shortest ways of 2 steps.');
  await expect(pane.getByRole('heading', { level: 3 })).toHaveText([
    'Kushner → Putin → Zelensky',
    'Kushner → Trump → Zelensky',
  ]);
  await expect(page).toHaveURL(/follow=kushner&follow=zelensky$/);
  await page.getByRole('combobox', { name: 'From' }).selectOption('NATO');
  await expect(pane.getByRole('status')).toContainText('No chain of claims leads from NATO');
  await pane.getByRole('checkbox').uncheck();
  await expect(pane.getByRole('heading', { level: 3 }).first()).toContainText('NATO → Ukraine');
  await expectAccessible(page);
});

test('the article pulls both ways about Trump and Russia, and the rule finds it', async ({
  page,
}) => {
  await openDocument(page);
  await page.getByRole('link', { name: 'Tensions' }).click();
  const pane = page.getByRole('region', { name: 'Tensions' });
  await expect(pane.getByRole('heading', { name: 'Trump → Russia' })).toBeVisible();
  await expect(pane).toContainText('imposing some of the toughest sanctions on Russia');
  await expect(pane).toContainText('reciting Russian talking points');
  await expectAccessible(page);
});

test('matrix and table share selection and narrowing with the picture', async ({ page }) => {
  await openDocument(page, '?valence=conflict');
  await page.getByRole('link', { name: 'Matrix' }).click();
  await page.getByRole('link', { name: /^Trump to Zelensky: \d claims?, mostly conflict/ }).click();
  await expect(page).toHaveURL(
    '/moscow-talks/?view=matrix&select=trump&to=zelensky&valence=conflict',
  );
  await expect(evidenceOf(page).getByRole('heading', { level: 2 })).toContainText('Trump');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Claims', exact: true }).click();
  const rows = page.getByRole('table').getByRole('row');
  const left = Number(/(\d+) of 102/.exec((await summary(page).textContent()) ?? '')?.[1]);
  await expect(rows).toHaveCount(left + 1);
  await page.getByRole('link', { name: 'How surely' }).click();
  await expect(page.getByRole('columnheader', { name: 'How surely' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('section');
  await expect(page.getByRole('rowheader', { name: /^The Damage to Ukraine/ })).toBeVisible();
  await page
    .getByRole('table')
    .getByRole('link', { name: 'imposed some of the toughest sanctions on' })
    .click();
  await expect(evidenceOf(page).getByRole('heading', { name: 'This claim' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Graph' }).click();
  await expect(actorIn(page, 'Trump')).toBeVisible();
});

test('an old or foreign address opens as much as it can, and says what it dropped', async ({
  page,
}) => {
  await openDocument(
    page,
    '?select=kushner&valence=conflict&valence=love&focus=nobody&view=3d&utm_source=x',
  );
  await expect(evidenceOf(page).getByRole('heading', { level: 2 })).toHaveText('Kushner');
  await expect(page.getByText('Left out, for it means nothing here')).toContainText(
    'view=3d, love, focus=nobody',
  );
  await expect(summary(page)).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the tools are within reach', async ({ page }) => {
    await openDocument(page);
    await page.getByRole('button', { name: 'Narrow' }).click();
    await page.getByRole('button', { name: 'Conflict', exact: true }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(summary(page)).toContainText('Conflict');
    await page.goto('/moscow-talks/?moment=30');
    await expect(page.getByRole('group', { name: 'Course' })).toBeVisible();
    await expectAccessible(page);
    const overflow = await page.evaluate(() => {
      const section = document.querySelector('section[aria-label="Picture"]');
      return (section?.scrollWidth ?? 0) - innerWidth;
    });
    expect(overflow).toBeLessThanOrEqual(0);
    await page.goto('/moscow-talks/?view=claims');
    await expect(page.getByRole('table')).toBeVisible();
    await expectAccessible(page);
  });
});

test('the course: the picture grows claim by claim, by keyboard and by itself', async ({
  page,
}) => {
  await openDocument(page);
  await page.getByRole('link', { name: 'Course' }).click();
  await expect(page).toHaveURL('/moscow-talks/?moment=1');
  const course = page.getByRole('group', { name: 'Course' });
  await expect(course).toContainText('The deal was personally delivered by');
  const slider = course.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', /^2 of 102 claims: /);
  await page.keyboard.press('End');
  await expect(page).toHaveURL('/moscow-talks/?moment=102');
  await page.keyboard.press('Home');
  await course.getByRole('button', { name: 'Play' }).click();
  await expect(page).toHaveURL('/moscow-talks/?moment=2');
  await course.getByRole('button', { name: 'Pause' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Course' }).click();
  await expect(course).toBeHidden();
  await page.goBack();
  await expect(course).toBeVisible();
});

test('whose voice it is: a bar narrows, and the numbers follow', async ({ page }) => {
  await openDocument(page);
  await page.getByRole('link', { name: 'Measure' }).click();
  const pane = page.getByRole('region', { name: 'Measure' });
  await expect(pane.getByRole('row', { name: /^Putin 62 / })).toBeVisible();
  await pane.getByRole('link', { name: 'Is done to' }).click();
  await expect(pane.getByRole('columnheader', { name: 'Is done to' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expectAccessible(page);
  await pane.getByRole('link', { name: /^Ushakov: \d+ claims?$/ }).click();
  await expect(summary(page)).toContainText('said by Ushakov');
  await pane.getByRole('link', { name: /^Ushakov: \d+ claims?$/ }).click();
  await expect(summary(page)).toHaveCount(0);
});

test('laid out by kind, and back as drawn', async ({ page }) => {
  await openDocument(page);
  const before = await actorIn(page, 'Trump').boundingBox();
  await page.getByRole('combobox', { name: 'Layout' }).selectOption('by kind');
  await expect(page).toHaveURL('/moscow-talks/?layout=kinds');
  await expect
    .poll(async () => (await actorIn(page, 'Trump').boundingBox())?.x)
    .not.toBe(before?.x);
  await page.goBack();
  await expect.poll(async () => (await actorIn(page, 'Trump').boundingBox())?.x).toBe(before?.x);
});
