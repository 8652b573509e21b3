import { execFile } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from './figures';
import type { Samples } from './samples';

const run = promisify(execFile);
const DOCUMENT = 'graph-data/moscow-talks/graph.json';
const PROGRAM = 'dist/claimscape.js';
/** How many documents are checked in one call. */
const CHECKED = [1, 100, 10_000];
const KINDS = ['svg', 'png', 'pdf', 'json'] as const;

/** The command line, call by call, beside Node’s own start; thousands of documents only in the first round. */
export async function measureCommandLine(
  samples: Samples,
  folder: string,
  isFirst: boolean,
): Promise<void> {
  const add = async (figure: Figure, size: number, calls: string[][]) =>
    samples.add(
      figure,
      `${size}`,
      figure === 'node.start' ? 'floor' : 'claimscape',
      await time(calls),
    );
  await add('node.start', 1, [['-e', '0']]);
  for (const number of CHECKED.filter((one) => isFirst || one <= 100)) {
    const files = await copyDocument(folder, number);
    await add('cli.check', number, [[PROGRAM, 'check', ...files]]);
  }
  const convert = (kind: string) => [PROGRAM, 'convert', DOCUMENT, join(folder, `talks.${kind}`)];
  for (const kind of KINDS) await add(`cli.convert.${kind}`, 1, [convert(kind)]);
}

/** How long calls of Node take, one after the other, in ms. */
async function time(calls: string[][]): Promise<number> {
  const began = performance.now();
  for (const call of calls) await run(process.execPath, call, { maxBuffer: 256 * 1024 * 1024 });
  return performance.now() - began;
}

async function copyDocument(folder: string, times: number): Promise<string[]> {
  const files = Array.from({ length: times }, (_, i) => join(folder, `talks-${i}.json`));
  for (const file of files) await copyFile(DOCUMENT, file);
  return files;
}
