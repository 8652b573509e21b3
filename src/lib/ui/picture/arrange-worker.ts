import { tellError } from '$lib/model/problem';
import type { Point } from '$lib/scene/geometry';
import type { Plan } from '$lib/scene/scene';
import { arrange } from '$lib/view/arrange';

/** What this worker says to a plan: where its actors (keys) go, or what went wrong. */
export type Arranged = { places: ReadonlyMap<string, Point> } | { failure: string };

addEventListener('message', async ({ data }: MessageEvent<Plan>) => {
  const arranged: Promise<Arranged> = arrange(data).then(
    (places) => ({ places }),
    (error: unknown) => ({ failure: tellError(error) }),
  );
  postMessage(await arranged);
});
