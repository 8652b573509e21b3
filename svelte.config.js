import adapter from '@sveltejs/adapter-static';

// The one style sheet that Cytoscape 3.34 puts into the page; a new version of it needs a new hash.
const cytoscapeStyle = 'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8=';

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ fallback: '404.html' }),
    // Small style sheets stand in the page: one request less each before the first picture.
    inlineStyleThreshold: 16_384,
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self'],
        // For browsers that know no other; the kit adds the hashes of what stands in the page to both.
        'style-src': ['self'],
        'style-src-elem': ['self', cytoscapeStyle],
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'connect-src': ['self'],
        'font-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
        'object-src': ['none'],
        'require-trusted-types-for': ['script'],
        'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'claimscape-worker'],
      },
    },
  },
};
