import { readFileSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** A test whose page may say nothing on the console and may send nothing elsewhere. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const said: string[] = [];
      page.on('console', (message) => {
        const isOurs = !message.text().includes('blocked by Playwright');
        if (isOurs && ['error', 'warning'].includes(message.type())) said.push(message.text());
      });
      page.on('pageerror', (error) => said.push(String(error)));
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin !== baseURL && !['blob:', 'data:'].includes(protocol))
          said.push(`request to ${request.url()}`);
      });
      await use(undefined);
      expect(said).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens a document, comes to its picture with the mouse and waits until it is live. */
export async function openDocument(page: Page, query = ''): Promise<void> {
  await page.goto(`/moscow-talks/${query}`);
  await reachPicture(page);
}

/** Comes to a corner of the picture with the mouse and waits until it is live. */
export async function reachPicture(page: Page): Promise<void> {
  // A page as it was rendered ahead waits for a sign of its reader.
  await page.mouse.move(1, 1);
  await page.locator('.surface').hover({ position: { x: 2, y: 2 } });
  await expectLive(page);
}

/** Waits until the picture can be moved and zoomed: its canvas stands where its stand-in was. */
export const expectLive = (page: Page) =>
  expect(page.locator('.canvas canvas').first()).toBeVisible();

export const evidenceOf = (page: Page) => page.getByRole('region', { name: 'Evidence' });

/** The button that stands for an actor of the picture. */
export const actorIn = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Actors in the picture' }).getByRole('button', { name });

interface AxeChoice {
  /** Rules that do not apply to the page. */
  except?: string[];
  /** The only rules that can tell something new. */
  only?: string[];
}

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with every violation that axe finds on the page as it is now. */
export async function expectAccessible(page: Page, choice: AxeChoice = {}): Promise<void> {
  const { except = [], only } = choice;
  // The sheet with everything is large, and axe goes through it even to leave it out: where it is not displayed, it goes.
  await page
    .locator('.sheet:not(:visible)')
    .evaluateAll((all) => all.forEach((one) => one.remove()));
  // Run in the page itself: what is sound never leaves it, and takes no other page to be summed up in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    runOnly: only ? { type: 'rule', values: only } : { type: 'tag', values: LEVELS },
    rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
  };
  const found = await page.evaluate(async (asked) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    // A colour on its way from one theme to the other is neither.
    const changing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations === 1);
    await Promise.allSettled(changing.map(({ finished }) => finished));
    // What lies behind a dialog is out of reach, and looked at without it.
    const isModal = document.querySelector('dialog:modal') !== null;
    const { violations } = await run(isModal ? { include: [['dialog:modal']] } : document, asked);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, options);
  expect(found).toEqual([]);
}

/** A stand-in for an article that is not ours to ship: its quotes, none inside another, one a paragraph. */
export function quotesOf(slug: string): string[] {
  const { nodes, edges } = JSON.parse(readFileSync(`graph-data/${slug}/graph.json`, 'utf8'));
  const assertions = [
    ...nodes.flatMap(
      ({ attributes }: { attributes: { statements: unknown[] } }) => attributes.statements,
    ),
    ...edges.map(({ attributes }: { attributes: unknown }) => attributes),
  ] as { quotes: { exact: string }[] }[];
  const all = assertions.flatMap(({ quotes }) => quotes.map(({ exact }) => exact));
  const longestFirst = [...new Set(all)].sort((a, b) => b.length - a.length);
  return longestFirst.filter(
    (one, i) => !longestFirst.slice(0, i).some((other) => other.includes(one)),
  );
}

export { expect };
