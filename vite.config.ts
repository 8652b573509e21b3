import { sveltekit } from '@sveltejs/kit/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { create, type Font } from 'fontkit';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const SILENT = '\0silent-emitter';
const CYTOSCAPE = fileURLToPath(new URL('node_modules/cytoscape/src/index.mjs', import.meta.url));

/**
 * What a page needs before anything else comes in two files, each with all that its modules import: what pages share, and
 * its own; what brings a document to life comes in a third. Else it would be a file for every module that some later part
 * shares, and a slow network asks for a few at a time.
 */
const groups = [
  {
    name: 'pages',
    test: /generated[\\/]root|preload-helper|@sveltejs|routes[\\/]\+layout|[\\/](?:given-files|SampleMark|problem|count)\./,
    tags: ['$initial' as const],
  },
  // Asked for with every page.
  { name: 'error', test: /routes[\\/]\+error/ },
  { name: 'start', test: /routes[\\/]\+page/, tags: ['$initial' as const] },
  { name: 'document', test: /routes[\\/]\[slug\][\\/]\+page/, tags: ['$initial' as const] },
  {
    name: 'live',
    test: /[\\/](?:claim-graph|pick-in-picture|ChosenEvidence|Picture)\.(?:ts|svelte)$/,
  },
  // Two that are small, and much alike.
  { name: 'tables', test: /(?:Matrix|Claims)View\.svelte$/ },
  { name: 'panes', test: /(?:Tensions|Follow)Pane\.svelte$/ },
];

/**
 * What Cytoscape can do that no page asks for: most layouts and algorithms, pictures in actors and of its own, looks as text,
 * springs, drawing by WebGL.
 */
const UNUSED =
  /\/cytoscape\/src\/.*\/(?:algorithms\/(?!index|bfs-dfs)|layout\/(?!index|null)|webgl\/|export-image|(?:drawing-)?images|string-sheet|spring)/;

/**
 * It draws what does not change into canvases as large as the picture at that zoom, which the first turn of a wheel waits for;
 * a picture that can be read has so few nodes and lines that it is drawn from their own.
 */
const LAYERS = '/layered-texture-cache.mjs';
const NO_LAYERS =
  'export default class { getLayers() { return null; } invalidateElements() {} enqueueElementRefinement() {} }';

/** What it brings along for browsers that have none. */
const POLYFILL = /\/cytoscape\/src\/(map|promise|set)\.mjs/;

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
    if (id.endsWith(LAYERS)) return NO_LAYERS;
    const [, has] = POLYFILL.exec(id) ?? [];
    if (has) return `export default ${has[0]?.toUpperCase()}${has.slice(1)}`;
    return UNUSED.test(id) ? 'export default function () {}' : null;
  },
};

/** The weights that the style sheets ask for. */
const WEIGHTS = { min: 400, max: 700 };

/** What browsers do with letters unasked, and numbers as the style sheets ask for them. */
const FEATURES = ['calt', 'ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'tnum'];

/** Of the fonts of the pages every letter, without weights and features that no page uses: they are a third of each file. */
const leanFonts: Plugin = {
  name: 'lean-fonts',
  applyToEnvironment: ({ name }) => name === 'client',
  async generateBundle(_, bundle) {
    const fonts = Object.values(bundle).filter(({ fileName }) => /-wght-.*woff2$/.test(fileName));
    for (const font of fonts)
      if (font.type === 'asset') {
        const whole = Buffer.from(font.source);
        const { characterSet } = create(whole) as Font;
        font.source = await subsetFont(whole, String.fromCodePoint(...characterSet), {
          targetFormat: 'woff2',
          variationAxes: { wght: WEIGHTS },
          keepFeatures: FEATURES,
        });
      }
  },
};

const site: ViteUserConfig = {
  plugins: [leanLibraries, leanFonts, sveltekit()],
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
