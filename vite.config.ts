import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/**
 * What a page needs before anything else comes in two files, each with all that its modules import: what pages share with
 * the list of documents, and a document's own. Else it would be a file for every module that some later part shares.
 */
const groups = [
  {
    name: 'pages',
    test: /generated[\\/]root|preload-helper|@sveltejs|routes[\\/]\+/,
    tags: ['$initial' as const],
  },
  { name: 'document', test: /routes[\\/]\[slug\][\\/]\+page/, tags: ['$initial' as const] },
];

const site: ViteUserConfig = {
  plugins: [sveltekit()],
  // Fonts and pictures stay files of their own: the content security policy lets no font come from a data: address.
  build: { assetsInlineLimit: 0 },
  // It loads what a file needs.
  worker: { format: 'es' },
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
  },
  // Properties run thousands of cases: a busy machine needs more than the usual five seconds.
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
  },
};

/**
 * The command line: checking takes nothing beside its first file; what draws pictures is loaded when it is asked for, and
 * takes the fonts and, for PNG, the rasteriser from their packages.
 */
const cli: ViteUserConfig = {
  plugins: [svelte({ configFile: false })],
  resolve: {
    alias: {
      $lib: fileURLToPath(new URL('src/lib', import.meta.url)),
      // Node’s own packer writes other bytes than the one in browsers.
      pdfkit: fileURLToPath(new URL('node_modules/pdfkit/js/pdfkit.browser.mjs', import.meta.url)),
    },
  },
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/claimscape.ts',
    outDir: 'dist',
    target: 'node20',
    rolldownOptions: {
      external: ['@resvg/resvg-js'],
      output: { banner: '#!/usr/bin/env node' },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'cli' ? cli : site));
