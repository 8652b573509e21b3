import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const SILENT = '\0silent-emitter';
const CYTOSCAPE = fileURLToPath(new URL('node_modules/cytoscape/src/index.mjs', import.meta.url));

/**
 * What a page needs before anything else comes in two files, each with all that its modules import: what pages share, and
 * its own. Else it would be a file for every module that some later part shares.
 */
const groups = [
  {
    name: 'pages',
    test: /generated[\\/]root|preload-helper|@sveltejs|routes[\\/]\+(?:layout|error)|[\\/](?:given-files|SampleMark|problem|count)\./,
    tags: ['$initial' as const],
  },
  { name: 'start', test: /routes[\\/]\+page/, tags: ['$initial' as const] },
  { name: 'document', test: /routes[\\/]\[slug\][\\/]\+page/, tags: ['$initial' as const] },
];

/** What Cytoscape can do that no page asks for: most layouts and algorithms, pictures of its own, drawing by WebGL. */
const UNUSED =
  /\/cytoscape\/src\/.*\/(?:algorithms\/(?!index|bfs-dfs)|layout\/(?!index|null)|webgl\/|export-image)/;

/**
 * The two libraries that draw and hold a document, without what no page asks of them, which is a quarter of their code: Cytoscape
 * from its sources, as its package is one file with everything; Graphology without its events.
 */
const leanLibraries: Plugin = {
  name: 'lean-libraries',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId(id, importer = '') {
    if (id === 'cytoscape') return CYTOSCAPE;
    return id === 'events' && importer.includes('/graphology/') ? SILENT : null;
  },
  load(id) {
    if (id === SILENT) return 'export class EventEmitter { emit() { return false; } }';
    return UNUSED.test(id) ? 'export default function () {}' : null;
  },
};

const site: ViteUserConfig = {
  plugins: [leanLibraries, sveltekit()],
  define: { 'process.env.VERSION': '""' },
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
