import { click, CLICKS, heap, pan, zoom } from './hand';
import { PICTURE_PATIENCE, VISIT_PATIENCE, within, type Lab } from './lab';
import { peakMemory } from './peak-memory';
import type { Size } from './graphs';
import type { Samples } from './samples';

/** Where no graph reaches: all are discs in the middle of the page. */
const CORNER = { x: 120, y: 120 };
/** Beyond so many nodes one is too small to be hit. */
const SMALL: readonly Size[] = ['30', '500', '1k'];

/** A peer with a graph: drawn from a file, then from memory in another page, and there moved and clicked. */
export async function measurePeer(
  lab: Lab,
  samples: Samples,
  subject: string,
  size: Size,
): Promise<void> {
  const add = (...[figure, ...values]: [Parameters<Samples['add']>[0], ...number[]]) =>
    samples.add(figure, size, subject, ...values);
  const address = `${lab.address}/${subject}/`;
  const graph = `/bench/${size}.json`;

  await lab.visit(VISIT_PATIENCE, async ({ page }) => {
    await page.goto(address);
    const opened = page.evaluate(async (url) => {
      const file = await (await fetch(url)).blob();
      const began = performance.now();
      return [await peer.open(file), watch.longestSince(began)] as const;
    }, graph);
    const [ms, block] = await within(PICTURE_PATIENCE, opened);
    add('picture.file', ms);
    add('block.file', block);
  });

  await lab.visit(VISIT_PATIENCE, async ({ page, devtools }) => {
    await page.goto(address);
    const shown = page.evaluate(async (url) => {
      const graph = await (await fetch(url)).json();
      const began = performance.now();
      return [await peer.show(graph), watch.longestSince(began), performance.now()] as const;
    }, graph);
    const [ms, block, began] = await within(PICTURE_PATIENCE, shown);
    add('picture.memory', ms);
    add('block.memory', block);
    add('heap', await heap(devtools));
    const peak = await peakMemory(await lab.browser());
    if (peak !== null) add('heap.peak', peak);
    if (subject === 'graphology') return;
    await page.evaluate(() => watch.quiet(5_000));
    if (SMALL.includes(size) && subject !== 'nothing') {
      const place = await page.evaluate(() => peer.place?.() ?? { x: 0, y: 0 });
      for (let i = 0; i < CLICKS; i += 1) {
        const answered = page.evaluate(() =>
          watch.since('pointerup', () => document.querySelector('#answer')?.textContent !== ''),
        );
        await click(devtools, place);
        add('select', await answered);
        await page.evaluate(() => document.querySelector('#answer')?.replaceChildren());
        await page.evaluate(() => watch.quiet(5_000));
      }
    }
    const panned = await pan(page, devtools, CORNER);
    add('pan.frame', ...panned.frames);
    add('pan.busy', panned.busy);
    const zoomed = await zoom(page, devtools, { x: 720, y: 450 });
    add('zoom.frame', ...zoomed.frames);
    add('zoom.busy', zoomed.busy);
    add('block.hand', await page.evaluate((time) => watch.longestSince(time), began));
  });
}
