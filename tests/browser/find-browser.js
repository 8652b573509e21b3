import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a Chromium to test in: Playwright's own, else the system's; undefined where there is none. */
export function findBrowser() {
  return [chromium.executablePath(), ...SYSTEM].find((path) => path && existsSync(path));
}
