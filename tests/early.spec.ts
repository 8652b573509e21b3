import type { Page } from '@playwright/test';
import { actorIn, evidenceOf, expect, expectLive, test } from './journey';

/** Opens a document and leaves it as it was rendered ahead. */
async function openAsIs(page: Page): Promise<void> {
  await page.goto('/moscow-talks/', { waitUntil: 'networkidle' });
  await expect(page.locator('.waiting img')).toBeVisible();
}

const heading = (page: Page) => evidenceOf(page).getByRole('heading', { level: 2 });

test('a link that is clicked before the page is live is followed in it', async ({ page }) => {
  await openAsIs(page);
  await page.evaluate(() => {
    (window as { still?: boolean }).still = true;
    document.querySelector<HTMLElement>('a[href*="select=kushner"]')?.click();
  });
  await page.mouse.move(5, 5);
  await expect(heading(page)).toHaveText('Kushner');
  expect(await page.evaluate(() => (window as { still?: boolean }).still)).toBe(true);
});

test('a key that is pressed before the page is live does what it says', async ({ page }) => {
  await openAsIs(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: /Keyboard/ })).toBeVisible();
});

test('a button that is clicked before the page is live answers', async ({ page }) => {
  await openAsIs(page);
  await page.getByRole('button', { name: /^Find/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

/** Where the actor KGB stands in the picture that was drawn ahead, in px of the window. */
async function placeOfKgb(page: Page) {
  const drawn = await (await page.request.get('/moscow-talks/picture.svg')).text();
  const [, x = '', y = ''] =
    /<title>KGB:[^<]*<\/title>.*?<text x="([\d.]+)" y="([\d.]+)"/.exec(drawn) ?? [];
  const frame = await page.locator('.waiting img').boundingBox();
  if (!frame) throw new Error('no picture');
  // It stands whole in the middle of its frame.
  const scale = Math.min(frame.width / 640, frame.height / 600);
  return {
    x: frame.x + frame.width / 2 + (Number(x) - 320) * scale,
    y: frame.y + frame.height / 2 + (Number(y) - 300) * scale,
  };
}

test('an actor of the picture that was drawn ahead can be clicked', async ({ page }) => {
  await openAsIs(page);
  const { x, y } = await placeOfKgb(page);
  await page.mouse.click(x, y);
  await expect(heading(page)).toHaveText('KGB');
});

test('it may be replaced between the press and the letting go', async ({ page }) => {
  await openAsIs(page);
  const { x, y } = await placeOfKgb(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await expectLive(page);
  await page.mouse.up();
  await expect(heading(page)).toHaveText('KGB');
});

test('a click is answered that comes while those before it are done', async ({ page }) => {
  await openAsIs(page);
  await page.evaluate(
    ({ x, y }) => {
      const image = document.querySelector<HTMLImageElement>('.waiting img');
      const click = (clientX: number, clientY: number) =>
        image?.dispatchEvent(
          new MouseEvent('click', { bubbles: true, cancelable: true, clientX, clientY }),
        );
      const next = () => setTimeout(() => click(x, y));
      image?.addEventListener('click', next, { once: true });
      // Nobody stands there.
      click(image?.x ?? 0, image?.y ?? 0);
      image?.dispatchEvent(new Event('focusin', { bubbles: true }));
    },
    await placeOfKgb(page),
  );
  await expect(heading(page)).toHaveText('KGB');
});

test('a page that nobody touches comes to life by itself', async ({ page }) => {
  await openAsIs(page);
  await expect(actorIn(page, 'Putin')).toBeAttached({ timeout: 10_000 });
});

test('what is clicked while the code of the page is still on its way is done when it is there', async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_app/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/moscow-talks/', { waitUntil: 'commit' });
  await page.waitForFunction(() => 'takeEarly' in window);
  await page.getByRole('button', { name: /^Find/ }).click();
  release();
  await expect(page.getByRole('dialog')).toBeVisible();
});
