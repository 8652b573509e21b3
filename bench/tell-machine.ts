import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { tellPeers } from './install-peers';
import type { Lab } from './lab';
import type { Options } from './options';

/** What a reader of the figures has to know of where they come from. */
export async function tellMachine(lab: Lab, { rounds, sizes }: Options): Promise<string[]> {
  const [cpu] = cpus();
  const load = loadavg().map((one) => one.toFixed(1));
  const browser = await lab.browser();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  return [
    `Date: ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, commit ${commit}`,
    `Machine: ${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB, ${type()} ${release()}; load when it began: ${load.join(', ')}`,
    `Chromium ${browser.version()}, headless, 1440 × 900; Node ${process.versions.node}`,
    `Beside: ${tellPeers().join(', ')}`,
    `At most ${rounds} rounds of ${sizes.join(', ')}; fewer where one took long`,
  ];
}
