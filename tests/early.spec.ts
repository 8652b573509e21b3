import type { Page } from '@playwright/test';
import { actorIn, evidenceOf, expect, expectLive, reachPicture, test } from './journey';

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

/** Where the actor KGB stands in the picture that was drawn ahead, in px of the window: seen alone, in a window of its frame’s size. */
async function placeOfKgb(page: Page) {
  const image = page.locator('.waiting img');
  const frame = await image.boundingBox();
  if (!frame) throw new Error('no picture');
  const alone = await page.context().newPage();
  await alone.setViewportSize({
    width: Math.round(frame.width),
    height: Math.round(frame.height),
  });
  await alone.goto((await image.getAttribute('src')) ?? '');
  const shape = await alone.evaluate(() =>
    [...document.querySelectorAll('text')]
      .filter(({ textContent }) => textContent === 'KGB')
      .map((name) => name.parentElement?.querySelector('path')?.getBoundingClientRect().toJSON())
      .find((box: DOMRect | undefined) => box && box.width > 0),
  );
  await alone.close();
  if (!shape) throw new Error('KGB is not in the picture');
  return {
    x: frame.x + shape.x + shape.width / 2,
    y: frame.y + shape.y + shape.height / 2,
  };
}

/** How much of two pictures of a page differs clearly about some places, 0 to 1 for each. */
function compareAbout(page: Page, pictures: Buffer[], places: { x: number; y: number }[]) {
  const addresses = pictures.map((one) => `data:image/png;base64,${one.toString('base64')}`);
  return page.evaluate(
    async ({ addresses, places }) => {
      const side = 22;
      const drawn = await Promise.all(
        addresses.map(async (address) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d', {
            willReadFrequently: true,
          });
          context?.drawImage(image, 0, 0);
          return ({ x, y }: { x: number; y: number }) =>
            context?.getImageData(x - side / 2, y - side / 2, side, side).data ?? [];
        }),
      );
      return places.map((place) => {
        const [before = [], after = []] = drawn.map((about) => about(place));
        const differs = [...before].filter((one, i) => Math.abs(one - (after[i] ?? 0)) > 64);
        return differs.length / before.length;
      });
    },
    { addresses, places },
  );
}

for (const [width, height] of [
  [1440, 900],
  [768, 1024],
  [390, 844],
] as const)
  test(`at ${width} × ${height} actors stand where they stood in the picture that was drawn ahead`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openAsIs(page);
    const before = await page.screenshot();
    await reachPicture(page);
    await expect(page.locator('.ahead')).toHaveCount(0);
    const boxes = await page
      .getByRole('group', { name: 'Actors in the picture' })
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    const places = boxes.map((box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 }));
    const differences = await compareAbout(page, [before, await page.screenshot()], places);
    expect(differences).toHaveLength(20);
    for (const one of differences) expect(one).toBeLessThan(0.1);
  });

test('an actor of the picture that was drawn ahead can be clicked', async ({ page }) => {
  await openAsIs(page);
  const { x, y } = await placeOfKgb(page);
  await page.mouse.click(x, y);
  await expect(heading(page)).toHaveText('KGB');
});

test('so it can on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
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

test('so can it while the one that takes its place waits for its letters', async ({ page }) => {
  await openAsIs(page);
  const { x, y } = await placeOfKgb(page);
  await page.route('**/*.woff2', () => {});
  await page.goto('/moscow-talks/', { waitUntil: 'domcontentloaded' });
  // A hand that comes too early is no sign.
  await expect(async () => {
    await page.mouse.move(5 + Math.random(), 5);
    await expect(page.locator('.surface > canvas')).toBeAttached({ timeout: 500 });
  }).toPass();
  await page.mouse.click(x, y);
  await expect(heading(page)).toHaveText('KGB');
});

test('a click is answered that comes while those before it are done', async ({ page }) => {
  await openAsIs(page);
  const place = await placeOfKgb(page);
  // Finding it may have taken so long that the page has come to life.
  await openAsIs(page);
  await page.evaluate(({ x, y }) => {
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
  }, place);
  await expect(heading(page)).toHaveText('KGB');
});

test('a page that nobody touches comes to life by itself', async ({ page }) => {
  await openAsIs(page);
  await expect(actorIn(page, 'Putin')).toBeAttached({ timeout: 10_000 });
});

for (const query of ['', '?pane=text'])
  test(`what is clicked while the code of /moscow-talks/${query} is still on its way is done when it is there`, async ({
    page,
  }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/_app/**/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`/moscow-talks/${query}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'takeEarly' in window);
    await page.getByRole('button', { name: /^Find/ }).click();
    release();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
