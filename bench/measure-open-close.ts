import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Samples } from './samples';

/** What `open-close.ts` tells of the heap after no and after 100 times of opening and closing a document. */
export async function measureOpenClose(samples: Samples): Promise<void> {
  const { stdout } = await promisify(execFile)('npx', ['tsx', 'bench/open-close.ts', '100']);
  for (const [, times, megabytes] of stdout.matchAll(/^(0|100) times: ([\d.]+) MB/gm))
    samples.add('heap.closed', times ?? '', 'claimscape', Number(megabytes));
}
