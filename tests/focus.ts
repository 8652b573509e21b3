import type { Locator, Page } from '@playwright/test';
import { expect } from './journey';

// Nobody here has a mouse, and nobody looks for the focus in vain.

export const tab = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Beside the picture' }).getByRole('link', { name });
export const tool = (page: Page, name: string) =>
  page
    .getByRole('group', { name: 'Explore' })
    .getByRole(/^Narrow|^Find/.test(name) ? 'button' : 'link', {
      name,
      exact: true,
    });
export const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** Whether one of some elements has the focus, and what is wrong with its place: '' where a reader sees it. */
const lookAtFocus = (wanted: Locator) =>
  wanted.evaluateAll((all) => {
    const one = document.activeElement;
    const isThere = one !== null && all[0] === one;
    const told = (fault: string) => ({ isThere, fault });
    if (!(one instanceof HTMLElement) || one === document.body) return told('nowhere');
    const { x, y, width, height } = one.getBoundingClientRect();
    const name = one.getAttribute('aria-label') ?? one.textContent ?? one.tagName;
    if (y + height <= 0 || y >= innerHeight || x + width <= 0 || x >= innerWidth)
      return told(`${name} is out of sight`);
    const top = document.elementFromPoint(x + width / 2, y + Math.min(height / 2, 200));
    const isThrough = one.closest('.mirror') !== null || one.matches('input[type="range"], h2');
    const isCovered = !isThrough && top && !one.contains(top) && !top.contains(one);
    return told(isCovered ? `${name} is covered by “${top.textContent}”` : '');
  });

export const expectFocusSeen = async (page: Page) =>
  expect.poll(async () => (await lookAtFocus(page.locator('body'))).fault).toBe('');

/** Tabs on (or back) until it has the focus, which stays in sight all the way. */
export async function reach(
  page: Page,
  wanted: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let i = 0; i < 160; i += 1) {
    await page.keyboard.press(key);
    const { isThere, fault } = await lookAtFocus(wanted);
    // Past the last control the browser itself has its turn.
    if (fault !== 'nowhere') expect(fault).toBe('');
    if (isThere) return;
  }
  await expect(wanted.first()).toBeFocused();
}

export async function press(
  page: Page,
  wanted: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await reach(page, wanted, key);
  await page.keyboard.press('Enter');
}

export async function skipToEvidence(page: Page): Promise<void> {
  await press(page, page.getByRole('link', { name: 'Skip to the evidence' }));
  await expect(page.locator('#beside h2')).toBeFocused();
  await expectOutlined(page);
}

export async function expectOutlined(page: Page): Promise<void> {
  const style = () =>
    page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
  await expect.poll(style).toBe('solid');
}
