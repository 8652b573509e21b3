import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const pure = ['model', 'anchoring', 'formats', 'queries', 'scene', 'url'];

/** Who may import whom: the rooms of src/lib, and the libraries each may open. See ARCHITECTURE.md. */
const rooms = {
  model: { rooms: ['model'], libraries: ['graphology', 'graphology-types', 'valibot'] },
  anchoring: { rooms: ['model'], libraries: ['approx-string-match', 'diff'] },
  formats: {
    rooms: ['model', 'queries', 'formats'],
    libraries: ['jsonc-parser', 'html-to-text', 'marked', 'papaparse', 'n3', 'saxes'],
  },
  queries: {
    rooms: ['model'],
    libraries: ['graphology', 'graphology-[a-z-]+(/.*)?', 'minisearch'],
  },
  scene: {
    rooms: ['model', 'queries'],
    libraries: ['graphology', 'graphology-layout-[a-z0-9]+'],
  },
  view: { rooms: ['scene'], libraries: ['cytoscape(-[a-z]+)?', 'svelte(/.*)?'] },
  figure: {
    rooms: ['model', 'queries', 'formats', 'scene'],
    libraries: ['fontkit', 'pdfkit', 'subset-font', '@fontsource/[a-z0-9-]+/unicode.json'],
  },
  library: { rooms: ['model', 'formats'], libraries: ['idb', 'fflate'] },
  url: { rooms: ['model'] },
  state: {
    rooms: ['model', 'anchoring', 'formats', 'queries', 'scene', 'figure', 'library', 'url'],
    libraries: ['svelte(/.*)?'],
  },
  ui: {
    rooms: [...pure, 'view', 'figure', 'library', 'state', 'ui'],
    libraries: ['svelte(/.*)?', '\\$app/.*'],
  },
};

/** A rule set under which only imports that match one of `allowed` pass, in whatever form they are written. */
function onlyImports(files, allowed, message, more = []) {
  const outside = `^(?!(?:${allowed.join('|')})$)`;
  const literal = `[value=/${outside.replaceAll('/', '\\/')}/]`;
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: outside, message }] }],
      'no-restricted-syntax': [
        'error',
        { selector: `ImportExpression > Literal.source${literal}`, message },
        { selector: `TSImportType Literal${literal}`, message },
        { selector: 'ImportExpression[source.type!="Literal"]', message: 'Import a literal path.' },
        {
          selector: 'MemberExpression[object.type="MetaProperty"][property.name=/^glob/]',
          message: 'Import a literal path.',
        },
        ...more,
      ],
    },
  };
}

const own = '\\./(?!.*\\.\\./).*';
const parsers = ['pdfjs-dist/.*', 'saxes', 'jsonld', 'fake-indexeddb(/.*)?'];
const forTests = ['vitest', 'fast-check', ...parsers, 'node:.*', `\\$lib/(?:${pure.join('|')})/.*`];

const cli = [
  own,
  `\\$lib/(?:${pure.join('|')}|figure|state)/.*`,
  '\\$lib/view/arrange',
  '@resvg/resvg-js',
  'node:.*',
  'prettier',
  '@valibot/to-json-schema',
];

/** State derives; what has effects is a component's or a view's business. */
const noEffects = [
  {
    selector: 'CallExpression[callee.name="$effect"]',
    message: 'State derives, it has no effects.',
  },
];

function rulesOf([name, { rooms: others, libraries = [] }]) {
  const across = others.length > 0 ? [`\\$lib/(?:${others.join('|')})/(?!.*\\.\\./).*`] : [];
  const allowed = [own, ...across, ...libraries];
  const message = `The room "${name}" may not import this; see the table in ARCHITECTURE.md.`;
  return [
    onlyImports([`src/lib/${name}/**`], allowed, message, name === 'state' ? noEffects : []),
    onlyImports(
      [`src/lib/${name}/**/*.test.ts`, `src/lib/${name}/**/*-for-tests.ts`],
      [...allowed, ...forTests],
      message,
    ),
  ];
}

export default ts.config(
  { ignores: ['.svelte-kit', 'build', 'dist', 'out', 'playwright-report', 'test-results'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      'no-undef': 'off', // the compiler knows better
      'svelte/no-at-html-tags': 'error',
      'svelte/prefer-svelte-reactivity': 'off', // collections are replaced, not changed: see $state.raw
      'svelte/no-navigation-without-resolve': 'off', // addresses within a document are queries, resolved against its own
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
          property,
          message: 'Text is text: labels and quotes never become HTML.',
        })),
      ],
    },
  },
  onlyImports(['src/lib/**'], [own], 'This room is not in the table of ARCHITECTURE.md.'),
  ...Object.entries(rooms).flatMap(rulesOf),
  onlyImports(
    ['src/routes/**'],
    [
      own,
      '(?:\\.\\./)+(?:documents|fonts)\\.server',
      '\\$lib/(?!view/)(?!.*\\.\\./).*',
      '\\$app/.*',
      '@sveltejs/kit',
      'svelte',
      'node:.*',
    ],
    'Routes stay thin: they join state and ui, and never draw.',
  ),
  // The one place that lists the documents.
  { files: ['src/routes/documents.server.ts'], rules: { 'no-restricted-syntax': 'off' } },
  onlyImports(['src/cli/**'], cli, 'The command line stands on the pure rooms.'),
  onlyImports(
    ['src/cli/**/*.test.ts'],
    [...cli, ...forTests],
    'Tests may open the pure rooms too.',
  ),
  {
    files: pure.map((room) => `src/lib/${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'navigator',
          'location',
          'fetch',
          'localStorage',
          'globalThis',
        ].map((name) => ({
          name,
          message: 'Pure rooms know no browser and no network.',
        })),
      ],
    },
  },
);
