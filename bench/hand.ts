import type { CDPSession, Page } from '@playwright/test';

interface Point {
  x: number;
  y: number;
}

/** Milliseconds of each frame, and how long the main thread was busy for one. */
export interface Frames {
  frames: number[];
  busy: number;
}

/** So many moves, and not longer: who needs a second for a frame is known after a few. */
const MOVES = 60;
const PATIENCE = 4_000;

/** So often is an actor clicked in each round: one click tells little. */
export const CLICKS = 5;

export async function click(devtools: CDPSession, { x, y }: Point): Promise<void> {
  const at = { x, y, button: 'left', clickCount: 1 } as const;
  await devtools.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  await devtools.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
  await devtools.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
}

/** Drags a picture round in a circle. */
export async function pan(page: Page, devtools: CDPSession, from: Point): Promise<Frames> {
  const button = { button: 'left', buttons: 1 } as const;
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', { x, y }: Point) =>
    devtools.send('Input.dispatchMouseEvent', { type, x, y, ...button, clickCount: 1 });
  await devtools.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...from });
  await send('mousePressed', from);
  const frames = await measureFrames(page, devtools, async (i) => {
    const angle = (i / MOVES) * 4 * Math.PI;
    const [x, y] = [from.x + 80 * Math.sin(angle), from.y + 80 * (1 - Math.cos(angle))];
    await send('mouseMoved', { x, y });
  });
  await send('mouseReleased', from);
  return frames;
}

/** Turns the wheel over a picture, half of the time inwards. */
export async function zoom(page: Page, devtools: CDPSession, at: Point): Promise<Frames> {
  return measureFrames(page, devtools, async (i) => {
    const deltaY = i < MOVES / 2 ? -30 : 30;
    await devtools.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...at,
      deltaX: 0,
      deltaY,
    });
  });
}

async function measureFrames(
  page: Page,
  devtools: CDPSession,
  move: (i: number) => Promise<void>,
): Promise<Frames> {
  await page.evaluate(() => watch.startFrames());
  const before = await taskTime(devtools);
  const began = performance.now();
  for (let i = 0; i < MOVES && performance.now() - began < PATIENCE; i += 1) await move(i);
  // What the last of them asked for.
  await page.evaluate(() => watch.until(() => true));
  const busy = (await taskTime(devtools)) - before;
  const frames = await page.evaluate(() => watch.endFrames());
  return { frames, busy: busy / Math.max(frames.length, 1) };
}

/** How long the main thread has worked, in ms. */
async function taskTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** What the page holds once nothing is left to be let go, in MB. */
export async function heap(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
