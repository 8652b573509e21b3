import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './journey';

const MANIFEST = JSON.parse(readFileSync('static/manifest.webmanifest', 'utf8')) as {
  file_handlers: { action: string }[];
};
const TABLE = 'source,target\nAda,Babbage\n';

/** Opens a file, or one that is gone (null), with the installed program: in this tab, as its manifest says. */
async function launch(page: Page, name: string, content: string | null): Promise<void> {
  await page.addInitScript(
    ([name, content]) => {
      const getFile = () =>
        content === null
          ? Promise.reject(new DOMException('it is gone', 'NotFoundError'))
          : Promise.resolve(new File([content], name));
      let files = [{ name, getFile }];
      const setConsumer = (consume: (given: { files: typeof files }) => void) => {
        // As browsers do: whoever asks first gets what is waiting.
        const waiting = files;
        files = [];
        consume({ files: waiting });
      };
      const launchQueue = { configurable: true, value: { setConsumer } };
      Object.defineProperties(window, { launchQueue });
    },
    [name, content] as const,
  );
  const actions = new Set(MANIFEST.file_handlers.map(({ action }) => action));
  expect([...actions]).toEqual(['./open/']);
  await page.goto('/open/');
}

const titleOf = (page: Page) => page.getByRole('heading', { level: 1 });

test('a file opens with the installed program, also where a document was open', async ({
  page,
}) => {
  await launch(page, 'letters.csv', TABLE);
  await expect(titleOf(page)).toHaveText('letters');
  await launch(page, 'later.csv', TABLE);
  await expect(titleOf(page)).toHaveText('later');
});

test('a file that is gone when the installed program comes to it is told', async ({ page }) => {
  await launch(page, 'letters.csv', null);
  const refusal = page.getByRole('dialog', { name: 'This file could not be opened' });
  await expect(refusal).toContainText('it is gone');
  await page.keyboard.press('Escape');
  await expect(titleOf(page)).toHaveText('Open a file');
});
