import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/browser/find-browser.js';

const executablePath = findBrowser();
/** Another one where several checkouts are tested on one machine. */
const address = `http://localhost:${process.env.PORT ?? 4174}`;

export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  workers: 2,
  // Axe reads every element, and machines may be slow.
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    // Only the journey without a network needs it.
    serviceWorkers: 'block',
    // Recording costs a fifth of the time: a test that failed is recorded when it is tried again.
    trace: 'on-first-retry',
    // Without a graphics card one that is imitated takes longer than none.
    launchOptions: {
      args: ['--disable-gpu'],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  webServer: {
    command: `npx vite preview --port ${new URL(address).port} --strictPort`,
    url: address,
    reuseExistingServer: false,
  },
});
