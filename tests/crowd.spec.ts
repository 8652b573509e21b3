import type { Page } from '@playwright/test';
import { actorIn, evidenceOf, expect, expectAccessible, expectLive, test } from './journey';

const SIZE = 20;
const ALL = 400;

/** A graph of 400 in groups of 20, as d3 and NetworkX write it: nobody could read all of it in one picture. */
function crowd(): string {
  const nodes = Array.from({ length: ALL }, (_, i) => ({ id: `n${i}`, label: `Nora ${i}` }));
  const links = nodes.flatMap((_, i) => {
    const first = i - (i % SIZE);
    const near = [1, 2, 5].map((step) => first + ((i + step) % SIZE));
    const targets = i === first ? [...near, ...near, (first + SIZE) % ALL] : near;
    return targets.map((target) => ({ source: `n${i}`, target: `n${target}` }));
  });
  return JSON.stringify({ directed: true, multigraph: true, nodes, links });
}

async function openCrowd(page: Page) {
  await page.goto('/');
  await page.getByLabel('Open a file').setInputFiles({
    ...{ name: 'crowd.json', mimeType: 'application/json' },
    buffer: Buffer.from(crowd()),
  });
  await expect(circles(page)).toHaveCount(20);
}

const circles = (page: Page) => actorIn(page, 'Circle of').filter({ hasNotText: 'to' });
const circleOf = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^Circle of ${name} and 19 others:.*closed`) });
const shares = (page: Page) => page.getByText(/^\d+ (of 400 )?actors/);

test('a document that nobody could read in one picture opens as a map of circles, by keyboard', async ({
  page,
}) => {
  await openCrowd(page);
  await expect(shares(page)).toHaveText('400 actors in 20 circles. Find reaches every one.');
  await expectAccessible(page);

  await circleOf(page, 'Nora 40').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/circle=1\.n40/);
  await expect(shares(page)).toHaveText('20 of 400 actors, the others in 19 circles.');
  // The focus goes on inside.
  await expect(actorIn(page, 'Nora 40,')).toBeFocused();
  await expect(actorIn(page, 'Nora 59,')).toBeAttached();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Close the circle of Nora 40 + 19' }).press('Enter');
  await expect(circles(page)).toHaveCount(20);
  await expect(circleOf(page, 'Nora 40')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(actorIn(page, 'Nora 40,')).toBeAttached();
});

test('whoever is found or linked to is seen, whatever circle they are in', async ({ page }) => {
  await openCrowd(page);
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('Nora 333');
  await page.keyboard.press('Enter');
  await expect(evidenceOf(page).getByRole('heading', { name: 'Nora 333', level: 2 })).toBeVisible();
  await expect(actorIn(page, 'Nora 333,')).toHaveAttribute('aria-pressed', 'true');
  await expect(circles(page)).toHaveCount(19);

  await page.goto(`${page.url().replace(/&select=[^&]*/, '')}&circle=1.n0&circle=1.nobody`);
  await page.mouse.move(400, 400);
  await expect(actorIn(page, 'Nora 0,')).toBeAttached();
  await expect(page.getByText('circle=1.nobody')).toBeVisible();
});

test('a click on a circle, or on the line between two, opens them', async ({ page }) => {
  await openCrowd(page);
  const to = await circleOf(page, 'Nora 100').boundingBox();
  await page.mouse.move(500, 300);
  await expectLive(page);
  if (!to) throw new Error('the circle has a place');
  await page.mouse.click(to.x + to.width / 2, to.y + to.height / 2);
  await expect(page).toHaveURL(/circle=1\.n100/);
  await page.getByRole('button', { name: /^Nora 200 \+ 19 to Nora 220 \+ 19: 1 claim/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/circle=1\.n200&circle=1\.n220/);
  await expect(shares(page)).toHaveText(
    '60 of 400 actors, the others in 17 circles, 170 of 200 lines.',
  );
});
