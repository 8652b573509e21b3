import { execFileSync } from 'node:child_process';
import { chromium } from '@playwright/test';

/** The first one has no window that nobody sees: journeys take half the time. */
const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The path of a Chromium that starts: Playwright's own, else the system's; undefined where there is none. */
export function findBrowser() {
  return [chromium.executablePath(), ...SYSTEM].find(starts);
}

/** A file may be there and not run, for want of a library. */
function starts(path) {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
