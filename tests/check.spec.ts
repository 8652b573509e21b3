import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  actorIn,
  evidenceOf,
  expect,
  expectAccessible,
  openDocument,
  quotesOf,
  test,
} from './journey';

const TEXT = readFileSync('graph-data/harbour-strike/text.txt', 'utf8');
const tabs = (page: Page) => page.getByRole('navigation', { name: 'Beside the picture' });
const checkPane = (page: Page) => page.getByRole('region', { name: 'Check against the text' });

async function bring(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'The article’s text' }).fill(text);
  await page.getByRole('button', { name: 'Check the quotes' }).click();
}

/** Drops a file on the page, as a mouse would. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, words]) => {
      const data = new DataTransfer();
      data.items.add(new File([words ?? ''], file ?? ''));
      return data;
    },
    [name, content],
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await expect(page).toHaveURL(/pane=check$/);
}

test('a sample is checked against its own text at once', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Marrowick' }).click();
  await expect(page).toHaveURL('/harbour-strike/');
  await expect(page.getByRole('banner').getByText('Sample, invented')).toBeVisible();
  await expect(tabs(page).getByRole('link', { name: '✓ 74 of 74 verified' })).toBeVisible();
  await actorIn(page, 'Prewd').press('Enter');
  const quote = evidenceOf(page).getByRole('figure').first();
  await expect(quote).toContainText('✓ verified');
  await tabs(page).getByRole('link', { name: 'verified' }).click();
  await expect(checkPane(page)).toContainText('the very text that the quotes were taken from');
});

test('without a text nothing is checked, and every quote says so', async ({ page }) => {
  await openDocument(page, '?select=kushner');
  const quotes = evidenceOf(page).getByRole('figure');
  await expect(quotes.first()).toContainText('○ not checked');
  await expect(quotes.filter({ hasNotText: '○ not checked' })).toHaveCount(0);
});

test('bring a copy: totals first, then what differs, word by word', async ({ page }) => {
  await openDocument(page);
  await tabs(page).getByRole('link', { name: 'Check against the text' }).click();
  await expect(page).toHaveURL('/moscow-talks/?pane=check');
  const copy = quotesOf('moscow-talks').join('.\n\n');
  const changed = copy
    .replace('Vladimir Putin does not want peace', 'Vladimir Putin does want peace')
    .replaceAll("'", '’');
  expect(changed).not.toBe(copy.replaceAll("'", '’'));
  await bring(page, changed);
  await expect(checkPane(page).getByText(/of 188 quotes verified.*, 1 changed/)).toBeVisible();
  await expect(checkPane(page)).toContainText('looks like the same article');
  await expect(
    page.getByText(/looks like the same article.* of 188 quotes verified/),
  ).toBeAttached();
  const item = checkPane(page).getByRole('listitem').filter({ hasText: '≠ changed' });
  await expect(item.getByRole('deletion')).toContainText('not');
  await expect(item).toContainText('Differs in a negation');
  await expect(tabs(page).getByRole('link', { name: /^≠ \d+ of 188 verified$/ })).toBeVisible();
  await expectAccessible(page);
});

test('a file is dropped: HTML is reduced to its text, and nothing in it runs or loads', async ({
  page,
}) => {
  await openDocument(page);
  const html = `<!doctype html><body onload="document.title='ran'"><script>document.title='ran'</script>
    <img src="https://example.org/x.png" onerror="document.title='ran'"><h1>News</h1>
    ${quotesOf('moscow-talks')
      .map((quote) => `<p><b>${quote}</b>.</p>`)
      .join('')}</body>`;
  await drop(page, 'article.html', html);
  await expect(checkPane(page).getByText(/1\d\d of 188 quotes verified/)).toBeVisible();
  await expect(page).toHaveTitle('The Moscow talks · Claimscape');
  await drop(page, 'article.pdf', '%PDF-1.7');
  const refusal = page.getByRole('dialog', { name: 'This file could not be opened' });
  await expect(refusal).toContainText('a PDF. Open the data it was made from, or copy its text');
  await page.keyboard.press('Escape');
  await expect(checkPane(page).getByText(/1\d\d of 188 quotes verified/)).toBeVisible();
});

test('another article is said to be one, and the results at hand stay', async ({ page }) => {
  await page.goto('/harbour-strike/?pane=check');
  await expect(checkPane(page)).toContainText('74 of 74 quotes verified');
  await bring(page, 'Once upon a time there was a king who had three daughters.');
  await expect(page.getByRole('alert')).toContainText('This is a different text');
  await expect(checkPane(page)).toContainText('74 of 74 quotes verified');
  await expect(checkPane(page).getByRole('listitem')).toHaveCount(0);
});

test('the text stays on this page, on this device if asked, and goes when told to', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) =>
    sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
  );
  await openDocument(page, '?pane=check');
  await bring(page, `${quotesOf('moscow-talks').join('.\n\n')}\n\nA sentence of mine.`);
  await expect(checkPane(page)).toContainText('of 188 quotes verified');
  await page.getByRole('link', { name: 'Claimscape' }).click();
  await page.getByRole('link', { name: 'The Moscow talks' }).click();
  await expect(tabs(page).getByRole('link', { name: 'Check against the text' })).toBeVisible();

  await page.goto('/moscow-talks/?pane=check');
  await bring(page, `${quotesOf('moscow-talks').join('.\n\n')}\n\nA sentence of mine.`);
  await page.getByRole('checkbox', { name: 'Keep the text on this device' }).check();
  await expect(checkPane(page)).toContainText('It is here when you come back');
  await page.reload();
  await expect(tabs(page)).toContainText('of 188 verified');
  await tabs(page).getByRole('link', { name: 'Text' }).click();
  await expect(page.getByText('A sentence of mine.')).toBeVisible();
  await tabs(page).getByRole('link', { name: 'verified' }).click();
  await page.getByRole('button', { name: 'Forget the text' }).click();
  await expect(page.getByRole('textbox', { name: 'The article’s text' })).toBeVisible();
  await page.reload();
  await expect(tabs(page).getByRole('link', { name: 'Check against the text' })).toBeVisible();
  expect(
    sent.filter((one) => !one.startsWith('GET ') || decodeURIComponent(one).includes('sentence')),
  ).toEqual([]);
});

test('a text with one word of the sample changed: the reader sees which', async ({ page }) => {
  await page.goto('/harbour-strike/?pane=check');
  await expect(checkPane(page)).toContainText('74 of 74 quotes verified');
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'copy.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(
      TEXT.replace('Two people close to the talks', 'Three people close to the talks'),
    ),
  });
  await expect(checkPane(page)).toContainText('changed');
  await expect(checkPane(page)).toContainText('Differs in a number');
  await checkPane(page).getByRole('listitem').getByRole('link').first().click();
  await expect(evidenceOf(page)).toContainText('≠ changed');
});
