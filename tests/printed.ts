import type { Page } from '@playwright/test';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect } from './journey';

/** Without what the paper decides: where lines end, and where letters stand apart. */
const squeeze = (words: string) => words.replace(/\s+/g, ' ').trim();
const tight = (words: string) => words.replace(/\s+/g, '');

/** The words of every page of a PDF; fails where the first page has no picture. */
export async function readPages(file: Buffer): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(file), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
    pages.push(squeeze(pieces.join('')));
    if (number > 1) continue;
    // The picture is drawn with lines, not as an image: the curves of its relationships are there.
    const { fnArray } = await page.getOperatorList();
    expect(fnArray.filter((name) => name === OPS.constructPath).length).toBeGreaterThan(100);
  }
  await task.destroy();
  return pages;
}

/** Every quote of the sheet is printed, whole on one page, with its number, in the sheet’s order. */
export async function expectQuotesInOrder(page: Page, pages: readonly string[]): Promise<void> {
  const sheet = page.locator('.sheet figure:has(blockquote)');
  const figures = await sheet.evaluateAll((all) => all.map((one) => one.textContent ?? ''));
  expect(figures.length).toBeGreaterThan(0);
  const printed = pages.map(tight);
  let [at, from] = [0, 0];
  for (const figure of figures.map(tight)) {
    while (at < printed.length && !printed[at]?.includes(figure, from)) [at, from] = [at + 1, 0];
    expect(at, figure).toBeLessThan(printed.length);
    from = (printed[at]?.indexOf(figure, from) ?? 0) + figure.length;
  }
}

/** No page ends with who comes next, whose claims stand on the page after; and no page is empty. */
export async function expectHeadingsWithTheirClaims(
  page: Page,
  pages: readonly string[],
): Promise<void> {
  const headings = await page.locator('.sheet :is(h2, h3, h2 + p)').allTextContents();
  for (const [i, words] of pages.entries()) {
    const rest = tight(words).replace(`${i + 1}/${pages.length}`, '');
    expect(rest).not.toBe('');
    expect(headings.map(tight).filter((heading) => rest.endsWith(heading))).toEqual([]);
  }
}
