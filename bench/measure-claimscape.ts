import type { Page } from '@playwright/test';
import { click, CLICKS, heap, pan, zoom } from './hand';
import { PICTURE_PATIENCE, VISIT_PATIENCE, within, type Lab, type Visit } from './lab';
import { peakMemory } from './peak-memory';
import type { Figure } from './figures';
import type { Size } from './graphs';
import type { Samples } from './samples';

/** So far within each other lie circles. */
const DEEPEST = 6;

type Add = (figure: Figure, ...values: number[]) => void;

/** Claimscape with a document of our own kind: opened as a file, then as it was kept; moved, selected, searched, narrowed. */
export async function measureClaimscape(
  lab: Lab,
  samples: Samples,
  size: Size,
  file: string,
): Promise<void> {
  const add: Add = (figure, ...values) => samples.add(figure, size, 'claimscape', ...values);
  await lab.visit(VISIT_PATIENCE, async (visit) => {
    const { page, devtools } = visit;
    const { ms, block } = await openFile(lab, page, file);
    add('picture.file', ms);
    add('block.file', block);
    const peak = await peakMemory(await lab.browser());
    if (peak !== null) add('heap.peak', peak);
    await leave(page);
    await openKept(page, add);
    // What goes on after the picture is seen holds something meanwhile.
    await page.evaluate(() => watch.quiet(10_000));
    add('heap', await heap(devtools));
    await putUpAgain(page, add);
    await page.evaluate(() => watch.quiet(5_000));
    const began = await page.evaluate(() => performance.now());
    await select(visit, add);
    await move(visit, add);
    await find(page, add);
    await narrow(page, add);
    add('block.hand', await page.evaluate((time) => watch.longestSince(time), began));
  });
}

/** Gives a file to the start page; gives the ms until its picture is seen, and the longest block of the main thread. */
export async function openFile(
  lab: Lab,
  page: Page,
  file: string,
): Promise<{ ms: number; block: number }> {
  await page.goto(`${lab.address}/`, { waitUntil: 'networkidle' });
  const opened = page.evaluate(async () => {
    const { isPictureSeen, tellRefusal } = watch.claimscape;
    const end = await watch.untilSeen(() => isPictureSeen() || tellRefusal() !== null);
    const refusal = tellRefusal();
    if (refusal !== null) throw new Error(refusal);
    const began = watch.times.change ?? NaN;
    return { ms: end - began, block: watch.longestSince(began) };
  });
  const [result] = await Promise.all([
    within(PICTURE_PATIENCE, opened),
    page.getByLabel('Open a file').setInputFiles(file),
  ]);
  return result;
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: 'Claimscape' }).click();
  await page.getByRole('heading', { name: 'My documents' }).waitFor();
  await page.evaluate(() => watch.quiet(5_000));
}

const seenSinceClick = (page: Page) =>
  page.evaluate(async () => {
    const end = await watch.untilSeen(watch.claimscape.isPictureSeen);
    return end - (watch.times.click ?? NaN);
  });

async function openKept(page: Page, add: Add): Promise<void> {
  const seen = seenSinceClick(page);
  await page.locator('a[href*="document="]').first().click();
  add('picture.kept', await within(PICTURE_PATIENCE, seen));
}

/** The picture goes, and comes again: the document is in memory. */
async function putUpAgain(page: Page, add: Add): Promise<void> {
  const views = page.getByRole('navigation', { name: 'Views' });
  await views.getByRole('link', { name: 'Claims' }).click();
  await page.getByRole('region', { name: 'Claims' }).waitFor();
  await page.evaluate(() => watch.quiet(5_000));
  const began = await page.evaluate(() => performance.now());
  const seen = seenSinceClick(page);
  await views.getByRole('link', { name: 'Graph' }).click();
  add('picture.memory', await seen);
  add('block.memory', await page.evaluate((time) => watch.longestSince(time), began));
}

async function select({ page, devtools }: Visit, add: Add): Promise<void> {
  const find = () => page.evaluate(() => watch.claimscape.findActor());
  let actor = await find();
  for (let depth = 0; actor === null && depth < DEEPEST; depth += 1) {
    await openCircle(page);
    actor = await find();
  }
  if (!actor) return;
  // The first time the hand brings what draws; then that is there, as it is with everybody else.
  for (let i = 0; i <= CLICKS; i += 1) {
    const answered = page.evaluate(() => watch.since('pointerup', watch.claimscape.isSelected));
    await click(devtools, actor);
    add(i === 0 ? 'select.first' : 'select', await answered);
    await page.keyboard.press('Escape');
    await page.evaluate(() => watch.quiet(10_000));
  }
}

/** Where everybody lies in a circle, one of them is opened, and then one in it: the last is the least. */
async function openCircle(page: Page): Promise<void> {
  const closed = page.getByRole('button', { name: /^Circle of.* closed/ });
  await closed.last().press('Enter');
  await page.evaluate(() => watch.quiet(5_000));
}

async function move({ page, devtools }: Visit, add: Add): Promise<void> {
  const free = await page.evaluate(() => watch.claimscape.findFreePlace());
  if (!free) return;
  await page.mouse.move(free.x, free.y);
  // What moves it is loaded when a hand comes.
  await page.evaluate(() => watch.quiet(10_000));
  const panned = await pan(page, devtools, free);
  add('pan.frame', ...panned.frames);
  add('pan.busy', panned.busy);
  const { x, y } = await page.evaluate(() => {
    const { left, top, width, height } = watch.claimscape.pictureBox();
    return { x: left + width / 2, y: top + height / 2 };
  });
  const zoomed = await zoom(page, devtools, { x, y });
  add('zoom.frame', ...zoomed.frames);
  add('zoom.busy', zoomed.busy);
}

async function find(page: Page, add: Add): Promise<void> {
  await page.getByRole('button', { name: /^Find/ }).first().click();
  await page.getByRole('dialog', { name: 'Find' }).getByRole('combobox').waitFor();
  await page.evaluate(() => watch.quiet(5_000));
  for (const [i, letter] of [...'morlin'].entries()) {
    const found = page.evaluate(
      (words) => watch.since('keydown', () => watch.claimscape.isFound(words)),
      'morlin'.slice(0, i + 1),
    );
    await page.keyboard.press(letter);
    add('find', await found);
  }
  await page.keyboard.press('Escape');
}

async function narrow(page: Page, add: Add): Promise<void> {
  await page
    .getByRole('button', { name: /^Narrow/ })
    .first()
    .click();
  const choice = page.getByRole('complementary', { name: 'Narrow' }).getByRole('checkbox').first();
  await choice.waitFor();
  await page.evaluate(() => watch.quiet(5_000));
  const before = page.url();
  const narrowed = page.evaluate(
    (url) => watch.since('click', () => location.href !== url),
    before,
  );
  await choice.click();
  add('narrow', await narrowed);
}
