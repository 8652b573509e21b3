import { whenIdle } from '$lib/ui/next-turn';
import { startWorker } from '$lib/ui/start-worker';
import type { Asked, Painted } from './picture-worker';

/** Pictures are painted one after the other, when the browser has nothing better to do. */
let queue: Promise<unknown> = Promise.resolve();
/** There as long as there is something to paint. */
let painter: Worker | null = null;
let waiting = 0;

/** The address of the picture of a kept document, painted beside the page; empty where there is none, null where it is damaged. */
export function paintPicture(id: string): Promise<string | null> {
  waiting += 1;
  const painting = queue.then(whenIdle).then(async () => {
    const { drafts } = await import('$lib/library/drafts');
    // A worker reads what is kept by itself: to hand over a large document would hold up the page.
    const { address } = await ask({ id, content: drafts.get(id)?.content });
    return address;
  });
  queue = painting
    .catch(() => undefined)
    .then(() => {
      waiting -= 1;
      if (waiting > 0) return;
      painter?.terminate();
      painter = null;
    });
  return painting;
}

function ask(asked: Asked): Promise<Painted> {
  const worker = (painter ??= startWorker('painter'));
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Painted>) => resolve(data);
    worker.onerror = ({ message }) => {
      worker.terminate();
      painter = null;
      reject(new Error(message || 'its code could not be loaded'));
    };
    worker.postMessage(asked);
  });
}
