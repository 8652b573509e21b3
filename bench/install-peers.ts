import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Installs what Claimscape is measured beside, where it is not there as the lock file has it. */
export function installPeers(): void {
  const isThere = peerNames().every((name) => existsSync(`${folder}node_modules/${name}`));
  if (!isThere) execFileSync('npm', ['ci'], { cwd: folder, stdio: 'inherit' });
}

/** The peers, each with the version that is installed. */
export function tellPeers(): string[] {
  return peerNames().map((name) => {
    const path = `${folder}node_modules/${name}/package.json`;
    return `${name} ${(JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version}`;
  });
}

function peerNames(): string[] {
  const file = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  return Object.keys(file.devDependencies);
}
