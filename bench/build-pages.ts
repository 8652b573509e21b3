import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** What Claimscape is measured beside: a file each in `peers`. */
export const PEERS = [
  'cytoscape',
  'force-graph',
  'vis-network',
  'sigma',
  'sigma-3',
  'graphology',
  'bare-loop',
  'nothing',
] as const;

export type Peer = (typeof PEERS)[number];

/** Builds the script of every peer's page, and the one that watches all pages, each as one minified file of a folder. */
export async function buildPages(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const sources = [...PEERS.map((name) => `peers/${name}`), 'pages/watch'];
  for (const source of sources)
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        outDir: folder,
        emptyOutDir: false,
        chunkSizeWarningLimit: Infinity,
        lib: {
          entry: fileURLToPath(new URL(`${source}.ts`, import.meta.url)),
          formats: ['iife'],
          name: 'bench',
          fileName: () => `${source.replace(/^.*\//, '')}.js`,
        },
      },
      define: { 'process.env.NODE_ENV': '"production"' },
    });
}

/** Where the script stands that watches a page. */
export const watchScript = (folder: string) => join(folder, 'watch.js');
