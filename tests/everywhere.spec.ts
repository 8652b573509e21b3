import type { Locator } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { evidenceOf, expect, expectAccessible, openDocument, test } from './journey';
import { expectHeadingsWithTheirClaims, expectQuotesInOrder, readPages } from './printed';

const SHEET = 'Everything this document claims';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every actor, claim and quote is there to be read and linked', async ({ page }) => {
    await page.goto('/moscow-talks/');
    const sheet = page.getByRole('main', { name: SHEET });
    await expect(sheet).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Moscow talks');
    await expect(sheet.getByRole('heading', { level: 2 })).toHaveCount(20);
    await expect(sheet.getByRole('blockquote')).toHaveCount(188);
    await expect(sheet.locator('[id^="claim-"]')).toHaveCount(102);
    const known = 'imposing some of the toughest sanctions on Russia';
    await expect(sheet.getByText(known).first()).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await sheet.getByRole('link', { name: 'Kushner', exact: true }).first().click();
    await expect(page).toHaveURL(/#actor-kushner$/);
  });
});

test('a link to a claim of the sheet opens it in the explorer', async ({ page }) => {
  await page.goto('/moscow-talks/#claim-c3');
  await expect(page).toHaveURL('/moscow-talks/?select=c3');
  await expect(evidenceOf(page).getByRole('heading', { name: 'This claim' })).toBeVisible();
});

test('the sheet is of the document that is open, and no script of the page knows it', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('response', async (response) => {
    // Of a page that has been left there is no more to be had.
    if (response.request().resourceType() === 'script')
      scripts.push(await response.text().catch(() => ''));
  });
  await page.goto('/');
  const sheet = page.locator('.sheet');
  await expect(sheet).toHaveCount(0);
  await page.getByRole('link', { name: 'Το νερό που διχάζει τη Λιθερή' }).click();
  await expect(page).toHaveURL('/nisida-nero/');
  await expect(sheet).toContainText('Source: “Το νερό που διχάζει τη Λιθερή”');
  await page.getByRole('link', { name: 'Claimscape', exact: true }).click();
  await expect(page.getByRole('link', { name: 'The Moscow talks' })).toBeVisible();
  await expect(sheet).toHaveCount(0);
  await openDocument(page);
  await expect(sheet.getByText('Source: “The Moscow talks”')).toHaveCount(1);
  expect(scripts.length).toBeGreaterThan(2);
  expect(scripts.filter((script) => script.includes(SHEET))).toEqual([]);
});

test('what a page loads before it answers is a few files, and small', async ({ page, request }) => {
  for (const [address, most] of [
    ['/', 43_600],
    ['/moscow-talks/', 59_700],
  ] as const) {
    const html = await (await request.get(address)).text();
    const wanted = [...html.matchAll(/href="([^"]+)" rel="modulepreload"/g)].map(
      ([, href]) => href,
    );
    expect(wanted.length).toBeGreaterThan(3);
    expect(wanted.length).toBeLessThan(9);
    await page.goto(address);
    let bytes = 0;
    for (const href of wanted) {
      const script = await request.get(new URL(href ?? '', page.url()).href);
      expect(script.ok(), href).toBe(true);
      bytes += gzipSync(await script.body()).length;
    }
    expect(bytes, address).toBeLessThan(most);
  }
});

test('search engines get claims with their quotes as data, never as reviews', async ({ page }) => {
  await page.goto('/moscow-talks/');
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  const graph = JSON.parse(data ?? '{}')['@graph'] as { '@type': string }[];
  expect(graph.filter((one) => one['@type'] === 'Claim')).toHaveLength(102);
  expect(data).not.toContain('ClaimReview');
});

test('a document prints as a sheet: picture, every quote with its number, source', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openDocument(page, '?select=kushner');
  const pages = await readPages(await page.pdf({ format: 'A4' }));
  expect(pages[0]).toContain('The Moscow talks');
  expect(pages[0]).toContain('Source: “The Moscow talks”, ZOSIO, December 2025');
  await expectQuotesInOrder(page, pages);
  for (const [i, words] of pages.entries()) expect(words).toMatch(`${i + 1} / ${pages.length}`);
  await expectHeadingsWithTheirClaims(page, pages);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const sheet = page.getByRole('main', { name: SHEET });
  await expect(sheet).toBeVisible();
  await expect(evidenceOf(page)).toBeHidden();
  const picture = sheet.getByRole('img');
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    0,
  );
  const numbers = await sheet.locator('figcaption b').allTextContents();
  expect(numbers).toEqual(Array.from({ length: 188 }, (_, i) => String(i + 1)));
  await expect(sheet.getByText('Source: “The Moscow talks”, ZOSIO, December 2025')).toBeVisible();
  const isWhole = await sheet
    .locator('figure')
    .evaluateAll((all) => all.every((one) => getComputedStyle(one).breakInside === 'avoid'));
  expect(isWhole).toBe(true);
  // Nobody presses paper.
  await expectAccessible(page, { except: ['target-size'] });
  // Dark ink, whatever the reader’s screen.
  expect(await sheet.evaluate((one) => getComputedStyle(one).color)).toBe('rgb(27, 27, 26)');
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('after one visit every document opens without a network', async ({ page, context }) => {
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await context.setOffline(true);
    await page.goto('/nisida-nero/?select=c1');
    await expect(evidenceOf(page).getByRole('heading', { name: 'This claim' })).toBeVisible();
    await openDocument(page, '?layout=force');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.getByRole('dialog', { name: 'Find' })).toBeVisible();
    await context.setOffline(false);
  });
});

test('it can be installed', async ({ page, request }) => {
  await page.goto('/');
  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await request.get(new URL(address ?? '', page.url()).href)).json();
  expect(manifest.display).toBe('standalone');
  expect(manifest.icons.length).toBeGreaterThan(2);
  for (const { src } of manifest.icons) expect((await request.get(`/${src}`)).ok(), src).toBe(true);
});

test('what a screen reader can reach is what the document holds', async ({ page, request }) => {
  await openDocument(page);
  const { nodes, edges } = await (await request.get('/moscow-talks/graph.json')).json();
  const group = (name: string) => page.getByRole('group', { name }).getByRole('button');
  await expect(group('Actors in the picture')).toHaveCount(nodes.length);
  const pairs = new Set(
    edges.map((edge: { source: string; target: string }) => `${edge.source} ${edge.target}`),
  );
  await expect(group('Lines in the picture')).toHaveCount(pairs.size);
  const tree = await page.getByRole('region', { name: 'Picture' }).ariaSnapshot();
  for (const { attributes } of nodes) expect(tree).toContain(`button "${attributes.label}, `);
  expect(tree).toContain('button "Putin to United States: 13 claims');
});

test('through an actor’s lines by keyboard, into one, and back', async ({ page }) => {
  await openDocument(page);
  await page.getByRole('link', { name: 'Skip to the picture' }).press('Enter');
  await page.keyboard.press('PageDown');
  const focused = page.locator(':focus');
  await expect(focused).toHaveAccessibleName(/^Putin to United States: 13 claims/);
  await page.keyboard.press('PageDown');
  await expect(focused).not.toHaveAccessibleName(/United States/);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/moscow-talks/?select=putin&to=united-states');
  // The line is now thirteen: one of them has the focus.
  await expect(focused).toHaveAccessibleName(/^Putin .* United States/);
  await page.keyboard.press('Escape');
  await expect(focused).toHaveAccessibleName(/^Putin, person/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL('/moscow-talks/');
});

test('the list of shortcuts opens with ?, and single keys can be turned off', async ({ page }) => {
  await openDocument(page);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Find' })).toBeVisible();
});

test('a new reader is told what to do, once', async ({ page }) => {
  await openDocument(page);
  await page.getByRole('button', { name: 'Got it' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Save picture' })).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Got it' })).toHaveCount(0);
});

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test('nothing jumps while the page comes to life', async ({ page }) => {
      await openDocument(page);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
              resolve(shifts.reduce((sum, { value }) => sum + value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 500);
          }),
      );
      expect(shift).toBeLessThan(0.02);
    });

    test('with text twice as large nothing is cut', async ({ page }) => {
      await openDocument(page, '?select=kushner');
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      const overflow = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      expect(await overflow()).toBeLessThanOrEqual(0);
      const heading = evidenceOf(page).getByRole('heading', { level: 2 });
      await heading.scrollIntoViewIfNeeded();
      await expect(heading).toBeInViewport();
    });
  });

test.describe('at 400 % zoom', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('the page is as wide as the screen, and everything is reached by scrolling', async ({
    page,
  }) => {
    await openDocument(page, '?select=kushner');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await evidenceOf(page).getByRole('heading', { level: 2 }).scrollIntoViewIfNeeded();
    await expect(evidenceOf(page).getByRole('heading', { level: 2 })).toBeInViewport();
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in forced colours, ${colorScheme}`, () => {
    test.use({ contextOptions: { forcedColors: 'active' }, colorScheme });

    /** How something looks in so far as it can tell a state. */
    const look = (one: Locator) =>
      one.evaluate((element) => {
        const { outlineStyle, borderBottomColor } = getComputedStyle(element);
        return { outlineStyle, borderBottomColor };
      });

    test('what is open, chosen and selected is told without a ground', async ({ page }) => {
      await openDocument(page, '?select=c1');
      const tabs = page.getByRole('navigation', { name: 'Beside the picture' }).getByRole('link');
      const [open, other] = [await look(tabs.first()), await look(tabs.nth(1))];
      expect(open.outlineStyle).toBe('solid');
      expect(other.outlineStyle).toBe('none');
      expect(open.borderBottomColor).not.toBe(other.borderBottomColor);
      const claims = evidenceOf(page).getByRole('article');
      expect((await look(claims.first())).outlineStyle).toBe('solid');
      expect((await look(claims.nth(1))).outlineStyle).toBe('none');
      await page.goto('/moscow-talks/?view=matrix&select=trump&to=russia');
      const cell = page.getByRole('link', { name: /^Trump to Russia: / });
      await expect(cell).toHaveAttribute('aria-current', 'true');
      expect((await look(cell)).outlineStyle).toBe('solid');
    });

    test('words of the text keep their marks apart', async ({ page }) => {
      await page.goto('/harbour-strike/?select=sarrant&pane=text');
      const article = page.getByRole('region', { name: 'Text', exact: true }).getByRole('article');
      const words = article.getByText('Mayor Odile Sarrant backed');
      await expect(words).toBeVisible();
      const grounds = await words.evaluate((one) =>
        ['claim-cooperation', 'claim-selected', 'claim-current'].map(
          (name) => getComputedStyle(one, `::highlight(${name})`).backgroundColor,
        ),
      );
      expect(new Set(grounds).size).toBe(3);
      await expect(words).toHaveCSS('forced-color-adjust', 'none');
    });
  });
