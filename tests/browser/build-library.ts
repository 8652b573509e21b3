import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The part of the program that keeps documents, as one module for browsers. */
export async function buildLibrary(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [svelte({ configFile: false })],
    resolve: { alias: { $lib: here('../../src/lib') } },
    build: {
      write: false,
      minify: false,
      lib: { entry: here('library-entry.ts'), formats: ['es'] },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}
