import { readFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';

/** The most that one of the browser's pages has taken so far, workers included, in MB; null where that is not told. */
export async function peakMemory(browser: Browser): Promise<number | null> {
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  const peaks = await Promise.all(pages.map(({ id }) => peakOf(id)));
  return peaks.some((peak) => peak === null) ? null : Math.max(...peaks.map(Number));
}

/** Only Linux tells it of a process. */
async function peakOf(process: number): Promise<number | null> {
  const status = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(status) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) / 1000;
}
