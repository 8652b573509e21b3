import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { click } from './hand';
import type { Lab, Visit } from './lab';
import type { PlaceAhead } from './pages/claimscape-shows';
import type { Samples } from './samples';

/** Whom is clicked on, in every picture. */
const ACTOR = 'KGB';
const PATIENCE = 60_000;
/** In ms. */
const CLICK_AGAIN = 250;
/** The first document's, by which rows without a size are known. */
const SIZE = '20';

interface Shown {
  /** Ms since the page was asked for. */
  seen: number;
  /** Where the actor stands, in px of the page. */
  place: { x: number; y: number };
}

/** Loads the first document with a new browser's eyes, as it is and as a slow phone would, once for each round. */
export async function measureLoading(
  lab: Lab,
  samples: Samples,
  subject: string,
  kind: 'load' | 'slow',
): Promise<void> {
  const isOurs = subject === 'claimscape';
  const path = isOurs ? '/moscow-talks/' : `/${subject}/talks/`;
  const show = isOurs ? showOwn : showPeer;
  const loaded = await lab.visit(
    PATIENCE,
    async ({ page, devtools }) => {
      await page.goto(lab.address + path, { waitUntil: 'commit' });
      const { seen, place } = await show(page);
      const answers =
        subject === 'nothing' ? null : await answer({ page, devtools }, place, isOurs);
      if (isOurs) await page.locator('.canvas canvas').first().waitFor();
      await page.waitForLoadState('networkidle');
      return { seen, answers, ...(await page.evaluate((time) => watch.tellLoad(time), seen)) };
    },
    kind === 'slow',
  );
  for (const [part, value] of Object.entries(loaded))
    if (value !== null) samples.add(`${kind}.${part as keyof typeof loaded}`, SIZE, subject, value);
}

/** Clicks on the actor; gives the ms, since the page was asked for, until its evidence or its name stands there. */
async function answer({ page, devtools }: Visit, place: Shown['place'], isOurs: boolean) {
  const answered = page.evaluate(
    ([selector, name]) =>
      watch.until(() => document.querySelector(selector)?.textContent?.trim() === name),
    [isOurs ? '[aria-label="Evidence"] h2' : '#answer', ACTOR] as const,
  );
  // A hand that is not answered clicks again: a click can come before what would listen to it.
  let isAnswered = false;
  void answered.then(
    () => (isAnswered = true),
    () => (isAnswered = true),
  );
  do {
    await click(devtools, place);
    await page.waitForTimeout(CLICK_AGAIN);
  } while (!isAnswered);
  return answered;
}

async function showPeer(page: Page): Promise<Shown> {
  return page.evaluate(async () => {
    const seen = await watch.until(() => performance.getEntriesByName('drawn').length > 0);
    return { seen, place: peer.place?.() ?? { x: 0, y: 0 } };
  });
}

async function showOwn(page: Page): Promise<Shown> {
  return page.evaluate(
    async (within) => {
      const { isPictureDrawn, placeOnPage } = watch.claimscape;
      const seen = await watch.untilSeen(isPictureDrawn);
      return { seen, place: placeOnPage(within) };
    },
    await placeInPicture(),
  );
}

/** Where the actor stands in the picture that is drawn ahead, as it is written there. */
async function placeInPicture(): Promise<PlaceAhead> {
  const page = await readFile('build/moscow-talks/index.html', 'utf8');
  const [, address = ''] = /class="ahead[^>]*? src="data:([^"]*)"/.exec(page) ?? [];
  const drawn = decodeURIComponent(address);
  const numbers = (pattern: RegExp) => (pattern.exec(drawn) ?? []).slice(1).map(Number);
  const [left, across] = numbers(/--left:(\d+)px;--width:calc\(100vw - (\d+)px\)/);
  const [top, down] = numbers(/--top:(\d+)px;--height:calc\(100vh - (\d+)px\)/);
  const [x, y] = numbers(new RegExp(`--x:([\\d.]+);--y:([\\d.]+)">(?:(?!--x).)*?>${ACTOR}</text>`));
  const place = { left, across, top, down, x, y };
  if (Object.values(place).includes(undefined)) throw new Error(`${ACTOR} is not in the picture`);
  return place as PlaceAhead;
}
