import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

const site: ViteUserConfig = {
  plugins: [sveltekit()],
  // Fonts and pictures stay files of their own: the content security policy lets no font come from a data: address.
  build: { assetsInlineLimit: 0 },
  // Properties run thousands of cases: a busy machine needs more than the usual five seconds.
  test: { include: ['src/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
};

/** The command line, in one file that needs nothing beside it. */
const cli: ViteUserConfig = {
  resolve: { alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) } },
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/claimscape.ts',
    outDir: 'dist',
    target: 'node20',
    rolldownOptions: { output: { banner: '#!/usr/bin/env node', codeSplitting: false } },
  },
};

export default defineConfig(({ mode }) => (mode === 'cli' ? cli : site));
