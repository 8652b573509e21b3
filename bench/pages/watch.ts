import {
  findActor,
  findFreePlace,
  isFound,
  isPictureDrawn,
  isPictureSeen,
  isSelected,
  pictureBox,
  placeOnPage,
  tellPlaces,
  tellRefusal,
} from './claimscape-shows';
import { tellLoad } from './tell-load';

// Put into every page before anything else runs there: what only the page itself can tell of its time.

declare global {
  var watch: Watch;
}

/** Times in ms since the page was asked for. */
interface LongTask {
  start: number;
  duration: number;
}

/** Longer than any picture is waited for, in ms. */
const PATIENCE = 90_000;

class Watch {
  readonly claimscape = {
    findActor,
    findFreePlace,
    isFound,
    isPictureDrawn,
    isPictureSeen,
    isSelected,
    pictureBox,
    placeOnPage,
    tellPlaces,
    tellRefusal,
  };
  /** When an event of a type was last made, by a hand or a script. */
  readonly times: Record<string, number> = {};
  /** Of the main thread, each longer than 50 ms. */
  readonly longTasks: LongTask[] = [];
  largestPaint = 0;
  #frames: number[] | null = null;

  constructor() {
    for (const type of ['change', 'click', 'pointerdown', 'pointerup', 'keydown'])
      addEventListener(type, ({ timeStamp }) => (this.times[type] = timeStamp), true);
    observe('longtask', ({ startTime, duration }) => {
      this.longTasks.push({ start: startTime, duration });
    });
    observe('largest-contentful-paint', ({ startTime }) => (this.largestPaint = startTime));
  }

  /** What it took to load the page; null where there was no such paint. */
  tellLoad(seen: number) {
    return { ...tellLoad(seen), lcp: this.largestPaint || null, block: this.longestSince(0) };
  }

  /** The time when the first frame was painted that began with a condition fulfilled. */
  async until(isThere: () => boolean): Promise<number> {
    const began = performance.now();
    do {
      if (performance.now() - began > PATIENCE) throw new Error(`never came: ${isThere}`);
      await nextFrame();
    } while (!isThere());
    return afterPaint();
  }

  /** The same, and the next frame has begun: as a peer’s page tells it of its picture. */
  async untilSeen(isThere: () => boolean): Promise<number> {
    await this.until(isThere);
    return nextFrame();
  }

  /** Ms from the last event of a type to the first frame painted with a condition fulfilled. */
  async since(type: string, isThere: () => boolean): Promise<number> {
    const end = await this.until(isThere);
    return end - (this.times[type] ?? NaN);
  }

  /** The longest task since a time; 0 where none was longer than 50 ms. */
  longestSince(time: number): number {
    return Math.max(0, ...this.longTasks.filter(({ start }) => start >= time).map(of));
  }

  /** Comes back when half a second of frames came in time, at the latest after so many ms. */
  async quiet(patience: number): Promise<void> {
    const began = performance.now();
    let calm = 0;
    let last = began;
    while (calm < 30 && last - began < patience) {
      const now = await nextFrame();
      calm = now - last < 34 ? calm + 1 : 0;
      last = now;
    }
  }

  /** Begins to note how long each frame takes. */
  startFrames(): void {
    const frames: number[] = (this.#frames = []);
    let last: number | null = null;
    const step = (now: number) => {
      if (this.#frames !== frames) return;
      if (last !== null) frames.push(now - last);
      last = now;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  endFrames(): number[] {
    const frames = this.#frames ?? [];
    this.#frames = null;
    return frames;
  }
}

const of = ({ duration }: LongTask) => duration;

function observe(type: string, onEntry: (entry: PerformanceEntry) => void): void {
  new PerformanceObserver((list) => list.getEntries().forEach(onEntry)).observe({
    type,
    buffered: true,
  });
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
}

function afterPaint(): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve(performance.now());
    };
    port2.postMessage(null);
  });
}

globalThis.watch = new Watch();
