import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { findBrowser } from '../tests/browser/find-browser.js';

/** A page of its own, as if nobody had been there before. */
export interface Visit {
  page: Page;
  devtools: CDPSession;
}

/** Whoever has no picture after so long, in ms, is written as slower than that. */
export const PICTURE_PATIENCE = 60_000;
/** And who has not done everything after so long has no more turns. */
export const VISIT_PATIENCE = 150_000;
const VIEWPORT = { width: 1440, height: 900 };
/** Lighthouse's: what a phone in the middle of the field has. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

export class TimeUp extends Error {}

/** Fails with `TimeUp` where something takes longer than so many ms. */
export function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeUp(`more than ${ms / 1000} s`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The browser in which everything is measured, one page at a time. */
export class Lab {
  readonly address: string;
  readonly #script: string;
  readonly #path = findBrowser();
  #browser: Promise<Browser> | null = null;

  /** `script` is put into every page first. */
  constructor(address: string, script: string) {
    this.address = address;
    this.#script = script;
  }

  async browser(): Promise<Browser> {
    const executablePath = this.#path;
    this.#browser ??= chromium.launch(executablePath === undefined ? {} : { executablePath });
    return this.#browser;
  }

  /** Visits a page with what is to be done there, for at most so many ms; throws `TimeUp` where that is not enough. */
  async visit<Result>(
    ms: number,
    work: (visit: Visit) => Promise<Result>,
    throttle = false,
  ): Promise<Result> {
    const browser = await this.browser();
    const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
    const page = await context.newPage();
    page.setDefaultTimeout(ms);
    await page.addInitScript({ path: this.#script });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    await devtools.send('Network.enable');
    if (throttle) {
      await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    }
    try {
      const result = await within(ms, work({ page, devtools }));
      await within(10_000, context.close());
      return result;
    } catch (error) {
      // A page that is kept busy does not let itself be closed.
      await this.close();
      throw error;
    }
  }

  /** Ends the browser; the next visit starts another one. */
  async close(): Promise<void> {
    const browser = await this.#browser;
    this.#browser = null;
    await within(20_000, browser?.close() ?? Promise.resolve()).catch(() => {});
  }
}
