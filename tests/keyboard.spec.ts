import { expectFocusSeen, expectOutlined, pane, press, reach, skipToEvidence, tool } from './focus';
import { evidenceOf, expect, openDocument, test } from './journey';

// With the keyboard alone: through the picture and its tools, and away with what was found.
test.describe.configure({ timeout: 90_000 });

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
