import { mkdtemp, rm } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPages, watchScript } from './build-pages';
import { writeGraph } from './graph-files';
import { installPeers } from './install-peers';
import { Lab } from './lab';
import { listPages } from './list-pages';
import { readOptions } from './options';
import { planTurns } from './plan-turns';
import { inRounds } from './rounds';
import { Samples } from './samples';
import { serve } from './serve';
import { tellMachine } from './tell-machine';
import { writeResults } from './write-results';

// Measures Claimscape beside its peers, in one browser and in turn, and writes what it found as one table:
// `npm run bench -- --sizes 1k,10k --rounds 5 --parts graphs,files --out other.md`.

const options = readOptions();
installPeers();
execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
const folder = await mkdtemp(join(tmpdir(), 'claimscape-bench-'));
await buildPages(folder);
for (const size of options.sizes) await writeGraph(folder, size);
const { address, server } = await serve('build', folder, listPages());
const lab = new Lab(address, watchScript(folder));
const samples = new Samples();
try {
  const head = await tellMachine(lab, options);
  for (const turns of planTurns(lab, samples, folder, options)) {
    await inRounds(options, turns);
    // As far as it is: who ends it early has what was measured.
    await writeResults(options.out, samples, head);
  }
  console.log(`Written to ${options.out}`);
} finally {
  await lab.close();
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
}
