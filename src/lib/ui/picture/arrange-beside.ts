import type { Point } from '$lib/scene/geometry';
import type { Plan } from '$lib/scene/scene';
import { startWorker } from '$lib/ui/start-worker';
import type { Arranged } from './arrange-worker';

/**
 * Where a layout puts the actors (keys), in units of its own, found beside the page; the same for the same plan. Rejects if it
 * cannot be found; ends, and is never done, when `left` is aborted.
 */
export function arrangeBeside(plan: Plan, left: AbortSignal): Promise<ReadonlyMap<string, Point>> {
  const worker = startWorker('arranger');
  left.addEventListener('abort', () => worker.terminate());
  return new Promise<ReadonlyMap<string, Point>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Arranged>) => {
      if ('places' in data) resolve(data.places);
      else reject(new Error(data.failure));
    };
    worker.onerror = ({ message }) =>
      reject(new Error(message || 'the code for it could not be loaded'));
    worker.postMessage(plan);
  }).finally(() => worker.terminate());
}
