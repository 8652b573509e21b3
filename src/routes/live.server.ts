import { readFile } from 'node:fs/promises';
import { building } from '$app/environment';

/** What Kit’s build writes of the files that browsers get. */
const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

/** Where, within the site, the file lies that brings a document to life (see vite.config.ts); null in development. */
export async function findLive(): Promise<string | null> {
  if (!building) return null;
  const files = JSON.parse(await readFile(MANIFEST, 'utf8')) as Record<
    string,
    { name?: string; file: string }
  >;
  const live = Object.values(files).find(({ name }) => name === 'live');
  if (!live) throw new Error(`${MANIFEST} has no file “live”: vite.config.ts names it`);
  return live.file;
}
