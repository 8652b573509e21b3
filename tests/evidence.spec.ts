import type { Page } from '@playwright/test';
import { actorIn, evidenceOf, expect, openDocument, test } from './journey';

const claimsIn = (page: Page) => evidenceOf(page).getByRole('article');

/** Holds back frames that scripts ask for until they are let through. */
async function holdFrames(page: Page) {
  await page.addInitScript(() => {
    const ask = window.requestAnimationFrame.bind(window);
    const held: FrameRequestCallback[] = [];
    let isHeld = false;
    Object.assign(window, {
      requestAnimationFrame: (act: FrameRequestCallback) => (isHeld ? held.push(act) : ask(act)),
      holdFrames: () => (isHeld = true),
      letThrough: () => {
        isHeld = false;
        held.splice(0).forEach(ask);
      },
    });
  });
  const call = (name: string) => () => page.evaluate(`${name}()`);
  return { hold: call('holdFrames'), letThrough: call('letThrough') };
}

test('of many claims the first are there at once, the others a little later', async ({ page }) => {
  const frames = await holdFrames(page);
  await openDocument(page);
  await frames.hold();
  await actorIn(page, 'Putin').press('Enter');
  await expect(evidenceOf(page).getByRole('heading', { level: 2 })).toHaveText('Putin');
  const few = await claimsIn(page).count();
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(10);
  await frames.letThrough();
  await expect.poll(() => claimsIn(page).count()).toBeGreaterThan(62);
});

test('a link to claims that are still to come leads there', async ({ page }) => {
  const frames = await holdFrames(page);
  await openDocument(page);
  await frames.hold();
  await actorIn(page, 'Putin').press('Enter');
  const others = evidenceOf(page).getByRole('navigation', { name: 'On this actor' });
  const last = others.getByRole('link').last();
  const name = ((await last.textContent()) ?? '').replace(/\s*\d+$/, '');
  await last.press('Enter');
  await expect(
    evidenceOf(page).getByRole('heading', { level: 3, name: `With ${name}` }),
  ).toBeInViewport();
});

test('hundreds of claims come as they are scrolled to', async ({ page }) => {
  const nodes = ['Ada', 'Bo'].map((id) => ({ id, label: id }));
  const links = Array.from({ length: 300 }, (_, i) => ({
    source: 'Ada',
    target: 'Bo',
    label: `asks ${i + 1} times`,
  }));
  const content = JSON.stringify({ directed: true, multigraph: true, nodes, links });
  await page.goto('/');
  const buffer = Buffer.from(content);
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'asks.json', mimeType: 'application/json', buffer });
  await actorIn(page, 'Ada').press('Enter');
  const heading = evidenceOf(page).getByRole('heading', { level: 3 });
  await expect(heading).toHaveText('With Bo 300 claims');
  await expect(claimsIn(page)).toHaveCount(120);
  await evidenceOf(page).getByRole('button', { name: 'Show more of the 180 below' }).focus();
  await expect(claimsIn(page)).toHaveCount(240);
  await evidenceOf(page).getByRole('button', { name: 'Show more of the 60 below' }).press('Enter');
  await expect(claimsIn(page)).toHaveCount(300);
  await expect(evidenceOf(page).getByRole('button', { name: /Show more/ })).toHaveCount(0);
});
