import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from '../tests/browser/find-browser.js';

// Opens and closes a kept document again and again in one page, after `npm run build`, and tells how much the page holds:
// `tsx bench/open-close.ts [times] [file of a document]`.

const [, , times = '1000', file = 'graph-data/moscow-talks/graph.json'] = process.argv;
const port = Number(process.env.PORT ?? 4196);
const address = `http://localhost:${port}/`;
const server = await preview({ preview: { port, strictPort: true } });

const executablePath = findBrowser();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
const page = await browser.newPage({ serviceWorkers: 'block' });
const devtools = await page.context().newCDPSession(page);

/** How many bytes the page holds once nothing is left to be let go: what one collection frees may hold more. */
async function weigh(before = Infinity): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize < before * 0.99 ? weigh(usedSize) : usedSize;
}

async function tellHeap(time: number): Promise<void> {
  const usedSize = await weigh();
  const { nodes } = await devtools.send('Memory.getDOMCounters');
  console.log(`${time} times: ${(usedSize / 1e6).toFixed(1)} MB, ${nodes} nodes`);
}

await page.goto(address);
await page.getByLabel('Open a file').setInputFiles(file);
await page.waitForURL(/document=/);
for (let time = 0; time <= Number(times); time += 1) {
  await page.getByRole('banner').getByRole('link', { name: 'Claimscape' }).click();
  await page.getByRole('heading', { name: 'My documents' }).waitFor();
  if (time % (Number(times) / 10) === 0) await tellHeap(time);
  await page.locator('a[href*="document="]').first().click();
  await page.getByRole('group', { name: 'Actors in the picture' }).waitFor({ state: 'attached' });
}
await browser.close();
await server.close();
