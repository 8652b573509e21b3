import type { Page } from '@playwright/test';
import { actorIn, evidenceOf, expect, openDocument, test } from './journey';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

interface Point {
  x: number;
  y: number;
}

async function centreOf(page: Page, name: string): Promise<Point> {
  const box = await actorIn(page, name).boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

/** Puts fingers down, moves or lifts them, as a touch screen tells it. */
async function touch(page: Page) {
  const session = await page.context().newCDPSession(page);
  return (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
}

test('a finger needs not hit an actor exactly', async ({ page }) => {
  await openDocument(page);
  const { x, y } = await centreOf(page, 'NATO');
  await page.touchscreen.tap(x - 17, y + 4);
  await expect(page).toHaveURL('/moscow-talks/?select=nato');
  await expect(evidenceOf(page).getByRole('heading', { level: 2 })).toHaveText('NATO');
});

test('a finger that rests tells what a mouse that hovers does', async ({ page }) => {
  await openDocument(page);
  const at = await centreOf(page, 'Kushner');
  const fingers = await touch(page);
  await fingers('touchStart', [at]);
  await expect(page.locator('.tip')).toContainText('Kushner');
  await fingers('touchEnd', []);
});

test('two fingers make the picture larger', async ({ page }) => {
  await openDocument(page);
  const before = await actorIn(page, 'Putin').boundingBox();
  const fingers = await touch(page);
  const apart = (by: number): Point[] => [
    { x: 195 - by, y: 350 },
    { x: 195 + by, y: 350 },
  ];
  await fingers('touchStart', apart(40));
  for (const by of [60, 80, 100, 120]) await fingers('touchMove', apart(by));
  await fingers('touchEnd', []);
  await expect
    .poll(async () => (await actorIn(page, 'Putin').boundingBox())?.width ?? 0)
    .toBeGreaterThan((before?.width ?? 0) * 1.5);
});

test('everything a finger presses is large enough', async ({ page }) => {
  await openDocument(page, '?select=kushner');
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, select, summary, nav a, [role="button"]')]
      .filter((one) => one.closest('.mirror, .sheet') === null && one.checkVisibility())
      .map((one) => ({
        name: one.textContent.trim().slice(0, 30),
        box: one.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0 && box.top >= 0 && box.height < 43.5)
      .map(({ name, box }) => `${name}: ${Math.round(box.height)}`),
  );
  expect(small).toEqual([]);
});
