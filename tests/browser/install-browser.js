import { execSync } from 'node:child_process';
import { findBrowser } from './find-browser.js';

/** Ways to get a browser, the first that works is enough. */
const WAYS = [
  'npx playwright install --with-deps chromium',
  'npx playwright install chromium',
  'apt-get update && apt-get install --yes --no-install-recommends chromium-headless-shell',
  'apt-get install --yes --no-install-recommends chromium',
];

for (const way of WAYS) {
  if (findBrowser()) break;
  console.log(`No Chromium found. Trying: ${way}`);
  try {
    execSync(way, { stdio: 'inherit', timeout: 300_000 });
  } catch {
    console.log('That did not work.');
  }
}

if (!findBrowser()) {
  console.error(
    [
      'The browser tests need Chromium, and none could be installed. Either',
      '  1. install it with your system’s package manager, so that it is /usr/bin/chromium, or',
      '  2. run `npx playwright install chromium` on a machine that may download it,',
      'then run `npm run test:e2e` again.',
    ].join('\n'),
  );
  process.exit(1);
}
